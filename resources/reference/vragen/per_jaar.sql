-- Wat veranderde er per thema van jaar tot jaar? Per jaar kunnen het andere organisaties zijn.
-- Leest de open data van een referentie: open.parquet of open.csv.
PIVOT (
    SELECT thema, jaar, mediaan
    FROM 'open.parquet'
    WHERE maat = 'niveau' AND nummer IS NULL
        AND grootteklasse IS NULL AND organisatieonderdeel IS NULL AND jaar IS NOT NULL
)
ON jaar
USING any_value(mediaan)
ORDER BY thema;
