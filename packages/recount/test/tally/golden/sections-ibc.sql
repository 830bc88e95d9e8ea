case when v.lineages >= 2 then 'Documented' when true then 'Provisional' else null end
