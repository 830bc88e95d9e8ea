case when v.recorder in ('An invented monitor''s') and (v.stage in ('Assessed') or v.stage is null) then 'the monitor''s' when v.sources >= 3 then 'read' else null end
