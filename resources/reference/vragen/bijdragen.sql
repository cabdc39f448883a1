-- Alle bijdragen van een map als één tabel: een rij per bijdrage en dimensie. Voor de uitgever; wat
-- hier uitkomt, is van minder dan tien organisaties te herleiden en hoort nergens anders.
-- Leest bijdragen/*.json. Van dezelfde bijdrage telt de laatste; een ingetrokken telt niet.
SELECT id, organisation, size_class, unit_kind, year, answer.*
FROM (
    SELECT * EXCLUDE (answers), unnest(answers) AS answer
    FROM (
        SELECT DISTINCT ON (id) *
        FROM read_json('bijdragen/*.json', columns = {
            id: 'VARCHAR', made_at: 'VARCHAR', withdrawn: 'BOOLEAN', organisation: 'VARCHAR',
            size_class: 'VARCHAR', unit_kind: 'VARCHAR', year: 'INTEGER',
            answers: 'STRUCT(dimension VARCHAR, "level" INTEGER, ambition INTEGER,
                not_applicable BOOLEAN)[]'
        })
        ORDER BY id, made_at DESC, withdrawn DESC
    )
    WHERE NOT withdrawn
)
ORDER BY id, answer.dimension;
