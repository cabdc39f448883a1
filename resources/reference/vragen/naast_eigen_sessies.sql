-- Waar staan eigen sessies buiten de middelste helft van de referentie?
-- Leest de open data (open.parquet) en een export van eigen sessies: dgw-desktop export ID --to
-- sessies.csv. Die heeft per dimensie een rij voor elke ronde; het niveau staat op één ervan.
SELECT
    eigen.titel,
    eigen.nummer,
    eigen.dimensie,
    eigen.niveau,
    referentie.midden_van,
    referentie.midden_tot,
    CASE
        WHEN eigen.niveau < referentie.midden_van THEN 'lager'
        WHEN eigen.niveau > referentie.midden_tot THEN 'hoger'
        ELSE 'in het midden'
    END AS plaats
FROM read_csv('sessies.csv', delim = ';', decimal_separator = ',', header = true) AS eigen
JOIN 'open.parquet' AS referentie ON referentie.nummer = eigen.nummer
WHERE eigen.niveau IS NOT NULL
    AND referentie.maat = 'niveau'
    AND referentie.grootteklasse IS NULL
    AND referentie.organisatieonderdeel IS NULL
    AND referentie.jaar IS NULL
ORDER BY eigen.titel, eigen.nummer;
