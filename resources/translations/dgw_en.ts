<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name></name>
    <message>
        <source> en nog {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dimensie is beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dimensie is niet van toepassing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 scan was er dubbel en telt één keer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 scan was leeg en telt niet mee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 … 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aanvullen uit de reservekopie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actie noteren bij deze dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acties en parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle dimensies zijn niet van toepassing; er is daarom geen score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle {0} dimensies zijn beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen scans met hetzelfde model, dezelfde versie en dezelfde tekst kunnen samen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen wat is teruggevonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B of .</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beamer aan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij {1} (van {2} naar {3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij {0} staan de stemmen er niet: minder dan {1} deelnemers vulden die in, of hun aantal zou door aftrekken volgen. De keuze van de groep maakt u gewoon samen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer de naam en de rechten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer de rechten op de gegevensmap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer de rechten, of kies een andere map met --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer de schijf of de netwerkverbinding naar de gegevensmap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer of de gegevensmap bestaat en of u er rechten op hebt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer of er genoeg ruimte is, of kies een andere plaats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controleer of er ruimte is en of u er mag schrijven. De sessies zelf zijn bewaard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daarbij is niveau {0} ({1}) gekozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dat niveau kiezen (nog een keer: de keuze wissen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De ambitie is gemiddeld {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens kunnen niet worden geopend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens staan in een map die met OneDrive of een soortgelijke dienst wordt gedeeld. Werk er op één computer tegelijk in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens staan op een netwerkschijf. Valt het netwerk weg, dan kan er niet worden opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens waren beschadigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens zelf zijn misschien beschadigd; sluit het programma en open het opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens zijn alleen-lezen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevens zijn in gebruik door een ander programma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gegevensmap ‘{0}’ kan niet worden gemaakt ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De map ‘{0}’ bestaat niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie is niet gelijk aan wat is opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie van {0} heeft daarnaast: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie ‘{0}’ is beschadigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De schijf geeft een fout bij lezen of schrijven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De schijf is vol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessie ‘{0}’ is beschadigd: ze is niet zoals ze is opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessies kunnen worden bekeken, niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De stelling kiezen die de focus heeft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën, ‘{0}’, is er niet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details kopiëren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze sessie is definitief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze toetsen tonen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Die ambitie kiezen (nog een keer: wissen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit zijn {0} scans; het kunnen er hoogstens {1} zijn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een scan die iemand alleen invulde, gaat niet mee in een export van meer sessies: dan is te zien wat één persoon koos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Een {0}-bestand bevat één sessie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter of spatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er ging iets mis in het programma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is al een ander model met id ‘{0}’ en versie ‘{1}’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is geen goede reservekopie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is geen sessie met id ‘{0}’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen dimensie beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn geen rechten op de gegevens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn minstens twee ingevulde scans nodig om samen te voegen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er zijn nog geen sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel-werkboek (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren naar een bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren naar {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G en een nummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef het model in het bestand een eigen id of een andere versie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geef meer tekens van het id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevens van de sessie wijzigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geëxporteerd naar {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haal bestanden uit de lijst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heel teruggevonden: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heropen de sessie om iets te wijzigen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herstel het bestand of gebruik het meegeleverde model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het beschadigde bestand is bewaard in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het beschadigde gegevensbestand ‘{0}’ kan niet opzij worden gezet ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand met de sessies was beschadigd en is opzij gezet; het is niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ is gemaakt met een nieuwere versie van DGW Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ is van een ander programma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden gelezen ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geschreven ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geschreven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geïmporteerd: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden vervangen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het gegevensbestand is beschadigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het gegevensbestand is geen database van DGW Desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het gegevensbestand ‘{0}’ is beschadigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het gemiddelde niveau is {0} op een schaal van 1 tot {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het hoogst scoort {0} ({1}), het laagst {2} ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het hoogst scoren {0} ({1}), het laagst {2} ({3}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het logo ‘{0}’ is leeg of groter dan 5 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het logo ‘{0}’ kan niet worden gelezen ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het model {0} {1} van deze sessie ontbreekt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het spinnenweb staat op het klembord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de gegevensmap ‘{0}’ kan niet worden geschreven ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de map ‘{0}’ kan geen reservekopie worden gemaakt ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de matrix: gewone tekstgrootte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de matrix: tekst groter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In de matrix: tekst kleiner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ingevuld - </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaarten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een PNG-, JPEG- of SVG-bestand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een andere gegevensmap; het bestand zelf is niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een andere gegevensmap; het bestand zelf wordt niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een andere map met --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een andere map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een andere reservekopie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een naam die eindigt op {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies voor meer sessies een naam die eindigt op {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maak ruimte vrij en probeer het opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met ‘{0}’ beginnen {1} sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelbestand {0}: het bestand is te groot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelbestand {0}: is geen UTF-8-tekst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelbestand {0}: kan niet worden gelezen ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modelbestand {0}: {1}{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar de toelichting (Esc: terug)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar de volgende open dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar die dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar een andere stelling, zonder te kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar ‘{0}’ kan niet worden geëxporteerd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nergens ligt de ambitie boven het gekozen niveau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet meer te lezen: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de beamer: beeld stilzetten of loslaten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de beamer: licht of donker beeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de beamer: volgende dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de beamer: vorige dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de beamer: zwart beeld aan of uit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking op de parkeerplek zetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opnieuw doen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overal is niveau {0} ({1}) gekozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PageDown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PageUp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport als PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport voor Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessie van DGW Desktop (*.dgw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessie verwijderen (met ongedaan maken)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies importeren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies zoeken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+1 … 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinds de vorige meting ({0}) is geen niveau veranderd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sluit andere programma&apos;s die het gebruiken en start opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sluit de schijf aan, of kies bij Reservekopieën een andere map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sluit het als het in een ander programma open staat, of kies een andere plaats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sluiten wat open is, of beamer uit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb als afbeelding (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb als vectorafbeelding (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb kopiëren als afbeelding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb kopiëren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemmen: aantallen per niveau, Enter onthult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tabel voor Excel, Power BI en andere (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U kunt verder werken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitnodiging - </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitnodiging maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van de {0} dimensies is er 1 beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van de {0} dimensies zijn er {1} beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}): {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voeg bestanden van andere deelnemers toe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voeg de scans eerst samen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voeg dezelfde bestanden samen, of laat de stemmen van die sessie vervallen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgende dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volledig scherm aan of uit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vraag om een nieuw bestand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waarschijnlijk staat het in een ander programma open. Sluit het daar, of kies een andere naam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat als opgeslagen was gemeld, is bewaard. U kunt verder werken; herstart het programma als het niet goed reageert.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werk DGW Desktop bij en importeer het opnieuw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Werk DGW Desktop bij; het bestand zelf is niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zet de sessie terug uit een reservekopie: Meer → Reservekopieën.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zie de ids met: dgw-desktop list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bestaat al</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bestaat niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de dimensies van een thema moeten bij elkaar staan, in de volgorde van de thema&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de gegevens zijn te diep genest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de lijst [[{0}]] ontbreekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de lijst is te lang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de naam is te lang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de schijf geeft een fout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de schijf is alleen-lezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de schijf is vol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de sleutel ‘{0}’ komt meer dan eens voor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de stelling van niveau {0} is leeg of geen tekst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de tekst is leeg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de tekst is te lang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde heeft de verkeerde soort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde heeft de verkeerde vorm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde is niet geldig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde is onbekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde is te groot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de waarde is te klein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0} bestaat niet in het model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0} komt meer dan eens voor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0}: ambitie {1} bestaat niet in het model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0}: het aantal stemmen past niet bij de niveaus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0}: niet getoonde stemmen staan er toch in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie {0}: niveau {1} bestaat niet in het model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>een actie noemt dimensie {0}, die niet in het model bestaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>een datum of tijd bestaat niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>een deel van het pad is geen map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>een getal is te lang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>een verplicht veld ontbreekt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>er staan te veel gegevens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>er staat een onbekend veld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>er zijn minstens {0} dimensies nodig</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fout {0} van het systeem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen geldige TOML (aan het einde)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen geldige TOML (regel {0}, positie {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen toegang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het bestand is groter dan 5 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het controlegetal klopt niet; het bestand is beschadigd of bewerkt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het geheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het is een map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het is geen UTF-8-tekst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het is geen geldige JSON (regel {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het is geen sessie van DGW Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het model in het bestand is een ander dan het bestand zegt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het nummer is {0}, maar de nummers moeten opvolgend zijn vanaf 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>het veld ‘{0}’ komt meer dan eens voor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niets dat niet al is teruggevonden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niveau {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onbekend veld ‘{0}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>te diep genest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thema {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thema ‘{0}’ bestaat niet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thema ‘{0}’ heeft geen dimensies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dimensies zijn niet van toepassing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gelijk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hebben een ander model dan de andere: {1}, versie {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} heeft een ander model dan de andere: {1}, versie {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hoger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} niveaus; het moeten er {1} tot en met {2} zijn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scans waren er dubbel en tellen één keer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scans waren leeg en tellen niet mee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} scans zijn samengevoegd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} staat klaar. Stuur het naar de begeleider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} staat klaar. Stuur het naar de deelnemers; zij openen het met Importeren.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stellingen bij {1} niveaus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ ({1}, versie {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ bevat bijna dezelfde deelnemers; door aftrekken zou volgen wat enkelen kozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is geen bruikbare afbeelding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is geen geheel getal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is geen getal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ ontbreekt, is leeg of geen tekst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ of spatie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>Actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie wijzigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>te laat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>Acties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De gekozen actie verwijderen (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er een actie van maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gedaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen actie past bij dit filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hier staat wat voor later is; P zet er iets bij, ook op de beamer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe actie: wat gaan we doen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe opmerking op de parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog geen acties. Typ er hieronder een, of druk op A bij een kaart of op de beamer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openstaande acties van de vorige meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opmerking voor later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkeerplek ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkeren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van de vorige meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verder naar de kaarten →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welke acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek in acties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken in acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie staat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acties staan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opmerking verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1}). Vink af wat gedaan is; {2} nog open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, waarvan {1} open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>DGW Desktop – beamer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source> (tweede map)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles is teruggezet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles terugzetten…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles vervangen door de reservekopie van {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie is gemaakt en gecontroleerd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie wordt gecontroleerd…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De reservekopie wordt gemaakt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessie staat in de lijst, naast die er al was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessie staat in de lijst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessies van nu worden eerst zelf als reservekopie bewaard. Daarna staan er de sessies, instellingen en prullenbak van toen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze reservekopie is in orde: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze sessie terugzetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen reservekopie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen; kies bijvoorbeeld een map op een andere schijf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu een maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies in de reservekopie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terugzetten…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tweede map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van wanneer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat erin staat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>De prullenbak is leeg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief verwijderd, ook uit de reservekopieën.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief verwijderd: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief verwijderen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dit kan niet ongedaan worden gemaakt, ook niet met een reservekopie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In reservekopieën die er al zijn, blijft de inhoud staan tot die zijn vervangen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ook uit alle reservekopieën</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prullenbak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teruggezet: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uit de reservekopieën verwijderen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verwijderde sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bewaard tot {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} definitief verwijderen?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardEntries</name>
    <message>
        <source>Actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actie genoteerd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ga naar nummer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Op de parkeerplek gezet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardScene</name>
    <message>
        <source>Er wordt gestemd …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gekozen: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambitie {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>laagste {0}, hoogste {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mediaan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stemmen niet getoond: te weinig deelnemers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} van {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Acties ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acties bij deze dimensie (A noteert er een op deze kaart)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actie…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambitie: {0} (Shift+{1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze dimensie telt dan niet mee in de gemiddelden (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het spinnenweb tonen in plaats van de lijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar open dimensie →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naar resultaat →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open laten en naar de volgende open dimensie gaan (O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stellingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgende dimensie (PageDown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgende →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige dimensie (PageUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waarom dit niveau? (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mediaan {0}, spreiding {1}–{2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet getoond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>te weinig deelnemers (privacy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (vooraf, n = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} van {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Vorige</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsolePanel</name>
    <message>
        <source>Beamer uit (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De beamer is weg. Het beeld komt vanzelf terug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De kaart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het beeld staat stil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het publiek ziet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierna</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licht (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scherm van de beamer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stilzetten (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tijd per dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verkleinde weergave van de beamer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zwart (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zwart beeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opmerking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opmerkingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1} × {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} bij deze dimensie, {1} op de parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}:{1:02} bezig</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentSpider</name>
    <message>
        <source>Ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambitie: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambitie: {0} (n = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemiddeld nu: {0} (n = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nog open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nu: {0} · {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige meting ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige meting: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryStrip</name>
    <message>
        <source>Enter: klaar · Esc: terug</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatModel</name>
    <message>
        <source>Verschil</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>Niveaus per dimensie en sessie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Toetsen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Op de beamer: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toetsen (F1 of Esc: terug)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>DGW-scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toetsen  F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volwassenheid datagedreven werken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Klik of Enter kiest, met Shift de ambitie; dubbelklikken opent de kaart. Gekozen: kleur, vet en een vinkje. Ambitie: stippelrand en een ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst groter (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekst kleiner (Ctrl+−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekstgrootte 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tekstgrootte {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug naar gewone grootte (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestanden toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestanden toevoegen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bijna dezelfde deelnemers staan al in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doorgaan en daar laten vervallen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is niets gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geannuleerd; er is niets gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een of meer sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies minstens twee scans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per dimensie worden de keuzes van de deelnemers geteld als stemmen van een nieuwe groepssessie. Namen, toelichtingen, ambities en acties gaan niet mee. Bij minder dan {0} deelnemers blijven de stemmen van een dimensie weg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samenvoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans lezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans om samen te voegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies (*.dgw);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies die elk door één persoon zijn ingevuld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies toevoegen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies toevoegen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uit de lijst halen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul een titel en een organisatie in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie beide uitslagen naast elkaar legt, kan door aftrekken zien wat enkelen kozen. Als u doorgaat, vervallen daarom de vooraf ingevulde stemmen in die eerdere sessie. Keuzes en toelichtingen daar blijven staan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; het kunnen er hoogstens {1} zijn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source> · meegeleverd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteer het meegeleverde model om een eigen versie te maken: het is een tekstbestand (TOML). Bestaande sessies houden het model waarmee ze zijn gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model exporteren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model importeren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modellen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modellen (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modellen (*.toml);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet meer aanbieden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} dimensies in {1} thema&apos;s, {2} niveaus; id {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} staat klaar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Dimensies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigatorModel</name>
    <message>
        <source>niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niveau {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Een toelichting is ten hoogste {0} tekens; de rest is niet overgenomen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Pagina {0} van {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgende pagina</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld wordt gemaakt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige pagina</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Acties en parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afbeeldingen (*.png *.svg *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beschrijving van het logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beschrijving, zoals: Logo gemeente X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bijlage met de hele matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bladeren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De naam is nu ‘{0}’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze tekens kan het rapport niet tonen; er komt een teken als dit voor in de plaats: �. Voorleessoftware leest ze wel: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geannuleerd; er is niets geschreven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grootste afstand tot de ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het rapport staat klaar: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een bestand voor het rapport.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo kiezen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo kiezen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo van {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namen van de begeleider en van wie acties doen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie en logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie op de voorkant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per dimensie de stellingen met de keuze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport opslaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status op de voorkant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sterke punten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toelichtingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergelijking met de vorige meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoals in de sessie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Balk: gemiddeld niveau over n beantwoorde dimensies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij de dimensies die beide keren zijn beantwoord, is geen niveau veranderd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De stemmen zijn niet getoond: minder deelnemers dan de privacydrempel vulden in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen ambitie gekozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Er is nog geen dimensie beantwoord.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen dimensie steekt boven het gemiddelde uit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grootste afstand tot de ambitie, en de volgende stap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In het kort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nergens ligt de ambitie boven het gekozen niveau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oranje streep: ambitie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overal waar is gestemd, waren de stemmen gelijk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per thema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sterke punten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stippels: vorige meting ({0}), met het verschil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veranderd sinds de vorige meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waar de stemmen het verst uiteenlopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niveau {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (n = {1}), mediaan {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hoger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lager</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsScene</name>
    <message>
        <source>Grootste afstand tot de ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nu (n = {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vorige</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>Actie bij {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actie…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alle {0} tonen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alleen de eerste {0} tonen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Aantal deelnemers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begeleider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vorige meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul de organisatie in, bijvoorbeeld de gemeente.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vul een titel in, bijvoorbeeld ‘MT-sessie najaar 2026’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionDocument</name>
    <message>
        <source>actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actie van opmerking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keuze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parkeerplek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toelichting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionListModel</name>
    <message>
        <source>{0} van {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · definitief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPicker</name>
    <message>
        <source>Alles in de lijst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek op titel, organisatie, jaar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken in sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} gekozen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionTasks</name>
    <message>
        <source>De gekozen sessies komen samen in één Excel-werkboek of CSV-bestand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies een of meer sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies hoogstens {0} sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies minstens twee onderdelen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies minstens twee sessies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies sessies van één organisatie; dit zijn er {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies twee tot vier sessies die met hetzelfde model zijn gemaakt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kies van elk onderdeel van één organisatie een sessie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdelen samen bekijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies exporteren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Van ‘{0}’ is meer dan één sessie gekozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geen onderdeel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ gebruikt model {1} {2} en ‘{3}’ model {4} {5}. Dat zijn andere stellingen; een niveau betekent dan niet hetzelfde.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Acties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beamer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De sessie op de beamer tonen (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deze sessie is definitief; heropen om te wijzigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Het opslaan wordt vanzelf herhaald tot het lukt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invullen als deelnemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaarten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meer voor deze sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niet alles is opgeslagen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport maken (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scherm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb kopiëren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug naar de sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toch sluiten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitnodiging voor deelnemers maken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wat u het laatst deed, staat alleen nog in het geheugen. Los eerst het probleem op, zoals een volle schijf; het programma slaat het dan vanzelf op.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definitief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet opgeslagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opgeslagen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opslaan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} van {1} · {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>+ Nieuwe sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alles staat alleen op deze computer. Het programma maakt nooit verbinding met internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De groepssessie staat in de lijst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De naam van de begeleider en van wie acties doen verdwijnen uit deze sessie. De keuzes, toelichtingen, acties en aantallen blijven. Dit kan niet ongedaan worden gemaakt; in oudere reservekopieën staan de namen nog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De namen zijn uit de sessie verwijderd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deelnemersgegevens verwijderen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deelnemersgegevens verwijderen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitief maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dupliceren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geen sessie gevonden met ‘{0}’.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevens van de sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gegevens wijzigen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoe datagedreven werkt uw organisatie?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instellingen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is het uw eigen scan, dan kunt u die hier verder invullen. Scans van anderen voegt u samen met Meer → Samenvoegen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meer met sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met deze scan bepaalt u het samen. Bij elk van de {0} dimensies staan {1} stellingen, van laag naar hoog. Kies per dimensie de stelling die nu het beste past en de ambitie. Het spinnenweb groeit mee, en aan het eind maakt u een rapport.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mijn eigen scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modellen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe meting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe meting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nieuwe sessie (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdelen samen bekijken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prullenbak…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samenvoegen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies (*.dgw);;Alle bestanden (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies exporteren…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies importeren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessies uit .dgw-bestanden toevoegen (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uitnodiging maken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verder met ‘{0}’</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergelijken…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorbeeld bekijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoek op titel, organisatie, jaar…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoeken in sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>definitief maken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dupliceren</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gegevens wijzigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heropenen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nieuwe sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verwijderen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (kopie)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} geïmporteerd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, dimensie {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is door één deelnemer ingevuld.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‘{0}’ is verwijderd.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source> deelnemers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacydrempel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standaardwaarden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waar mensen vooraf alleen invulden, worden stemmen pas getoond als het er minstens zoveel zijn; ook in exports en rapporten. Voor opgestoken handen geldt dit niet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBySidePage</name>
    <message>
        <source>Bereik en mediaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij geen dimensie verschilt het niveau.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bij meer dan {0} sessies zijn lijnen niet te onderscheiden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gemiddeld niveau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grootste verschil eerst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grootste verschillen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laagste tot hoogste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lijnen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namen verbergen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onderdeel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport maken (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb toont</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terug naar de sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vergelijking van {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgorde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volgorde van het model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onderdeel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>onderdelen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sessies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} vergelijken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}: {2} bij {3}; {4} bij {5}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpiderChart</name>
    <message>
        <source>Pijl links en rechts gaan langs de assen, Enter opent de kaart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpiderPanel</name>
    <message>
        <source>Aantal stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laagste tot hoogste stem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per dimensie van de laagste tot de hoogste stem, met stippen naar aantal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spinnenweb toont</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gemiddeld nu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gemiddeld nu (n = {0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thema&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vorige</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementButton</name>
    <message>
        <source>Dit is de ambitie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niveau {0}, {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◎ ambitie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>ambitie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>niveau {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (niet van toepassing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Matrix: alle stellingen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeBars</name>
    <message>
        <source>Per thema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, {2} van {3} beantwoord</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Verloop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, n = {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoteEntry</name>
    <message>
        <source>Er wordt gestemd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stemmen tellen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typ het aantal per niveau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} van {1} niveaus geteld</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · Enter onthult</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CellDelegate</name>
    <message>
        <source>Actie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Cover</name>
    <message>
        <source>Beeld staat stil (F)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NamesHeader</name>
    <message>
        <source>Dimensies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_SessionDelegate</name>
    <message>
        <source>Invullen als deelnemer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
