case when true then 'Events' else null end
