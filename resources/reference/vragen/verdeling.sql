-- Hoe zijn de niveaus van elke dimensie verdeeld, in procenten?
-- Leest de open data van een referentie: open.parquet of open.csv.
SELECT
    nummer,
    naam,
    round(100 * aantal_1 / n, 1) AS procent_1,
    round(100 * aantal_2 / n, 1) AS procent_2,
    round(100 * aantal_3 / n, 1) AS procent_3,
    round(100 * aantal_4 / n, 1) AS procent_4,
    mediaan,
    organisaties
FROM (
    SELECT *, aantal_1 + aantal_2 + aantal_3 + aantal_4 AS n
    FROM 'open.parquet'
    WHERE maat = 'niveau' AND nummer IS NOT NULL
        AND grootteklasse IS NULL AND organisatieonderdeel IS NULL AND jaar IS NULL
)
WHERE n > 0
ORDER BY nummer;
