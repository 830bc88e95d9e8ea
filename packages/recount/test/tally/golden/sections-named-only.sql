case when true then 'Named' else null end
