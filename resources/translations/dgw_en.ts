<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="nl_NL">
<context>
    <name></name>
    <message>
        <source> en nog {0}</source>
        <translation> and {0} more</translation>
    </message>
    <message>
        <source> en {0} andere</source>
        <translation> and {0} more</translation>
    </message>
    <message>
        <source> of </source>
        <translation> or </translation>
    </message>
    <message>
        <source> op blad {0}</source>
        <translation> on sheet {0}</translation>
    </message>
    <message>
        <source>, over {0} die beide keren zijn beantwoord</source>
        <translation>, over {0} that were answered both times</translation>
    </message>
    <message>
        <source>, vooraf</source>
        <translation>, beforehand</translation>
    </message>
    <message>
        <source>0, 1, 2, 3 …</source>
        <translation>0, 1, 2, 3 …</translation>
    </message>
    <message>
        <source>1 dimensie</source>
        <translation>1 dimension</translation>
    </message>
    <message>
        <source>1 is niet van toepassing</source>
        <translation>1 is not applicable</translation>
    </message>
    <message>
        <source>1 persoon verdeelde {0}; samen {1}.</source>
        <translation>1 person gave {0}; {1} in all.</translation>
    </message>
    <message>
        <source>1, 2, 3 …</source>
        <translation>1, 2, 3 …</translation>
    </message>
    <message>
        <source>1, 2, 3, 4</source>
        <translation>1, 2, 3, 4</translation>
    </message>
    <message>
        <source>100.000+ inwoners</source>
        <translation>100 000+ inhabitants</translation>
    </message>
    <message>
        <source>20.000 tot 50.000 inwoners</source>
        <translation>20 000 to 50 000 inhabitants</translation>
    </message>
    <message>
        <source>50.000 tot 100.000 inwoners</source>
        <translation>50 000 to 100 000 inhabitants</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Aan de sessie nam 1 persoon deel.</source>
        <translation>1 person took part in the session.</translation>
    </message>
    <message>
        <source>Aan de sessie namen {0} personen deel.</source>
        <translation>{0} people took part in the session.</translation>
    </message>
    <message>
        <source>Aantal deelnemers</source>
        <translation>Number of participants</translation>
    </message>
    <message>
        <source>Aantal sessies</source>
        <translation>Number of sessions</translation>
    </message>
    <message>
        <source>Aantal stemmen</source>
        <translation>Number of votes</translation>
    </message>
    <message>
        <source>Aantallen stippen verbeteren</source>
        <translation>Correct the numbers of dots</translation>
    </message>
    <message>
        <source>Aanvullen uit de reservekopie</source>
        <translation>Complete from the backup</translation>
    </message>
    <message>
        <source>Achter elk gemiddelde staat n: het aantal dimensies waarover het gaat. Van de acties die open zijn, is ‘te laat’ wat vóór {0} klaar moest zijn.</source>
        <translation>Every mean has its n: the number of dimensions that it is about. Of the open actions, ‘overdue’ are those that were due before {0}.</translation>
    </message>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actie noteren</source>
        <translation>Note an action</translation>
    </message>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Acties bij {0}: {1}.</source>
        <translation>Actions for {0}: {1}.</translation>
    </message>
    <message>
        <source>Acties en parkeerplek</source>
        <translation>Actions and parking lot</translation>
    </message>
    <message>
        <source>Afgesproken resultaat</source>
        <translation>Agreed result</translation>
    </message>
    <message>
        <source>Afstand</source>
        <translation>Gap</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Agenda, acties en parkeerplek</source>
        <translation>Agenda, actions and parking lot</translation>
    </message>
    <message>
        <source>Alle dimensies</source>
        <translation>All dimensions</translation>
    </message>
    <message>
        <source>Alle dimensies zijn klaar.</source>
        <translation>All dimensions are done.</translation>
    </message>
    <message>
        <source>Alle stellingen. Achter de gekozen stelling staat ‘gekozen’, achter de ambitie ‘ambitie’.</source>
        <translation>All statements. The chosen statement is followed by ‘chosen’, the ambition by ‘ambition’.</translation>
    </message>
    <message>
        <source>Alle waarden staan in de tabel onder ‘Alle dimensies’.</source>
        <translation>All values are in the table under ‘All dimensions’.</translation>
    </message>
    <message>
        <source>Alle {0} dimensies zijn beantwoord.</source>
        <translation>All {0} dimensions have been answered.</translation>
    </message>
    <message>
        <source>Alle {0} dimensies zijn in {1} sessies beantwoord.</source>
        <translation>All {0} dimensions have been answered in {1} sessions.</translation>
    </message>
    <message>
        <source>Alleen die dimensie is beide keren beantwoord.</source>
        <translation>Only that dimension was answered both times.</translation>
    </message>
    <message>
        <source>Alleen wat is teruggevonden</source>
        <translation>Only what was recovered</translation>
    </message>
    <message>
        <source>Alleen-lezen openen</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>Alles waarbij ‘opgeslagen’ stond, is bewaard. Je kunt verder werken. Reageert het programma niet goed? Start het dan opnieuw.</source>
        <translation>Everything that said ‘saved’ has been kept. You can carry on working. If the program does not respond well, restart it.</translation>
    </message>
    <message>
        <source>Als iedere deelnemer DGW Desktop heeft.</source>
        <translation>If every participant has DGW Desktop.</translation>
    </message>
    <message>
        <source>Als iemand geen computer heeft: print het, en typ het later over.</source>
        <translation>For someone without a computer: print it, and type it in later.</translation>
    </message>
    <message>
        <source>Als je mail een webpagina als bijlage tegenhoudt.</source>
        <translation>If your mail blocks web pages as attachments.</translation>
    </message>
    <message>
        <source>Als je sluit, gaat dit verloren.</source>
        <translation>If you close this, it is lost.</translation>
    </message>
    <message>
        <source>Als mensen liever in Excel werken.</source>
        <translation>For people who prefer to work in Excel.</translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>Alvast bedankt!</source>
        <translation>Thank you in advance!</translation>
    </message>
    <message>
        <source>Ambitie</source>
        <translation>Ambition</translation>
    </message>
    <message>
        <source>Ambitie (n)</source>
        <translation>Ambition (n)</translation>
    </message>
    <message>
        <source>Ambitie hoogste</source>
        <translation>Ambition highest</translation>
    </message>
    <message>
        <source>Ambitie laagste</source>
        <translation>Ambition lowest</translation>
    </message>
    <message>
        <source>Ambitie mediaan</source>
        <translation>Ambition median</translation>
    </message>
    <message>
        <source>Ambitie n</source>
        <translation>Ambition n</translation>
    </message>
    <message>
        <source>Ambitie per dimensie</source>
        <translation>Ambition by dimension</translation>
    </message>
    <message>
        <source>Ambitie {0}</source>
        <translation>Ambition {0}</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>B of .</source>
        <translation>B or .</translation>
    </message>
    <message>
        <source>Beamer</source>
        <translation>Projector</translation>
    </message>
    <message>
        <source>Beamer vrijmaken of weer gebruiken</source>
        <translation>Free the projector, or use it again</translation>
    </message>
    <message>
        <source>Beantwoord (n)</source>
        <translation>Answered (n)</translation>
    </message>
    <message>
        <source>Beeld stilzetten of weer laten meelopen</source>
        <translation>Freeze the picture, or let it follow again</translation>
    </message>
    <message>
        <source>Begeleider</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Beschadigde sessies: {0}</source>
        <translation>Damaged sessions: {0}</translation>
    </message>
    <message>
        <source>Bestand voor DGW Desktop</source>
        <translation>File for DGW Desktop</translation>
    </message>
    <message>
        <source>Beste collega,</source>
        <translation>Dear colleague,</translation>
    </message>
    <message>
        <source>Bij alle beantwoorde dimensies is niveau {0} ({1}) gekozen.</source>
        <translation>Level {0} ({1}) was chosen for all answered dimensions.</translation>
    </message>
    <message>
        <source>Bij de beantwoorde dimensie is niveau {0} ({1}) gekozen.</source>
        <translation>Level {0} ({1}) was chosen for the answered dimension.</translation>
    </message>
    <message>
        <source>Bij deze dimensie is nog geen niveau gekozen.</source>
        <translation>No level has been chosen for this dimension yet.</translation>
    </message>
    <message>
        <source>Bij geen dimensie is zowel in {0} als in {1} een ambitie gekozen.</source>
        <translation>For no dimension was an ambition chosen in both {0} and {1}.</translation>
    </message>
    <message>
        <source>Bij geen dimensie verschilt de ambitie.</source>
        <translation>The ambition differs for no dimension.</translation>
    </message>
    <message>
        <source>Bij geen dimensie verschilt het niveau.</source>
        <translation>The level differs for no dimension.</translation>
    </message>
    <message>
        <source>Bij geen dimensie zijn niveau en ambitie allebei gekozen.</source>
        <translation>For no dimension have both a level and an ambition been chosen.</translation>
    </message>
    <message>
        <source>Bij geen enkele dimensie ligt de gekozen ambitie boven het gekozen niveau.</source>
        <translation>The chosen ambition is not above the chosen level for any dimension.</translation>
    </message>
    <message>
        <source>Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst bij {2}.</source>
        <translation>For {0} the ambition is above the chosen level; the gap is largest for {2}.</translation>
    </message>
    <message>
        <source>Bij {0} ligt de ambitie boven het gekozen niveau; de afstand is het grootst, {1}, bij {2}.</source>
        <translation>For {0} the ambition is above the chosen level; the gap is largest, {1}, for {2}.</translation>
    </message>
    <message>
        <source>Bij {0} ligt de ambitie {1} hoger.</source>
        <translation>For {0} the ambition is {1} higher.</translation>
    </message>
    <message>
        <source>Bij {0} ligt de ambitie {1} hoger: {2}.</source>
        <translation>For {0} the ambition is {1} higher: {2}.</translation>
    </message>
    <message>
        <source>Bij {0} staan geen aantallen en bij {1} tellen de laatste ingevulde scans nog niet mee. Anders zijn de keuzes van {2} te herleiden tot personen.</source>
        <translation>For {0} no counts are shown, and for {1} the last filled-in scans do not count yet. Otherwise the choices of {2} could be traced to people.</translation>
    </message>
    <message>
        <source>Bij {0} staan geen aantallen. Anders zijn de keuzes van {1} te herleiden tot personen.</source>
        <translation>For {0} no counts are shown. Otherwise the choices of {1} could be traced to people.</translation>
    </message>
    <message>
        <source>Bij {0} tellen de laatste ingevulde scans nog niet mee. Anders zijn de keuzes van {1} te herleiden tot personen.</source>
        <translation>For {0} the last filled-in scans do not count yet. Otherwise the choices of {1} could be traced to people.</translation>
    </message>
    <message>
        <source>Bij {0} verschilt de ambitie.</source>
        <translation>The ambition differs for {0}.</translation>
    </message>
    <message>
        <source>Bij {0} verschilt het niveau, met {1}: {2}.</source>
        <translation>The level differs for {0}, by {1}: {2}.</translation>
    </message>
    <message>
        <source>Bij {0} verschilt het niveau, steeds {1}.</source>
        <translation>The level differs for {0}, by {1} each time.</translation>
    </message>
    <message>
        <source>Bij {0} verschilt het niveau; het verschil is het grootst, {1}, bij {2}.</source>
        <translation>The level differs for {0}; the difference is largest, {1}, for {2}.</translation>
    </message>
    <message>
        <source>Bij {3} dimensies ligt de ambitie {1} hoger.</source>
        <translation>For {3} dimensions the ambition is {1} higher.</translation>
    </message>
    <message>
        <source>Bij {3} dimensies met een niveau en een ambitie ligt de ambitie {1} hoger.</source>
        <translation>For {3} dimensions with a level and an ambition, the ambition is {1} higher.</translation>
    </message>
    <message>
        <source>Bij {3} is een ambitie gekozen, gemiddeld {2}.</source>
        <translation>An ambition was chosen for {3}; its mean is {2}.</translation>
    </message>
    <message>
        <source>Bij {3} is een ambitie gekozen, steeds niveau {0} ({1}).</source>
        <translation>An ambition was chosen for {3}, each time level {0} ({1}).</translation>
    </message>
    <message>
        <source>Bij {3} is een ambitie gekozen: niveau {0} ({1}).</source>
        <translation>An ambition was chosen for {3}: level {0} ({1}).</translation>
    </message>
    <message>
        <source>Bijlage bij</source>
        <translation>Annex to</translation>
    </message>
    <message>
        <source>Bijlage: de matrix</source>
        <translation>Appendix: the matrix</translation>
    </message>
    <message>
        <source>Binnengekomen: {0}.</source>
        <translation>Received: {0}.</translation>
    </message>
    <message>
        <source>Binnenkort bespreken we samen {0}.</source>
        <translation>Soon we will discuss {0} together.</translation>
    </message>
    <message>
        <source>Boven het gekozen niveau ligt de ambitie alleen bij {2}.</source>
        <translation>The ambition is above the chosen level only for {2}.</translation>
    </message>
    <message>
        <source>Code van de organisatie</source>
        <translation>Code of the organisation</translation>
    </message>
    <message>
        <source>Componenten van anderen in Python</source>
        <translation>Components of others in Python</translation>
    </message>
    <message>
        <source>Componenten van anderen in Qt</source>
        <translation>Components of others in Qt</translation>
    </message>
    <message>
        <source>Componenten: {0}</source>
        <translation>Components: {0}</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Controle van de lijst met sessies: {0}</source>
        <translation>Check of the list of sessions: {0}</translation>
    </message>
    <message>
        <source>Controle van het bestand: {0}</source>
        <translation>Check of the file: {0}</translation>
    </message>
    <message>
        <source>Controleer de rechten op de gegevensmap.</source>
        <translation>Check the permissions of the data folder.</translation>
    </message>
    <message>
        <source>Controleer de rechten, of kies een andere map met --data-dir.</source>
        <translation>Check the permissions, or choose another folder with --data-dir.</translation>
    </message>
    <message>
        <source>Controleer de schijf of de netwerkverbinding naar de gegevensmap.</source>
        <translation>Check the disk or the network connection to the data folder.</translation>
    </message>
    <message>
        <source>Controleer of de gegevensmap bestaat en of je daar mag lezen en schrijven.</source>
        <translation>Check that the data folder exists and that you may read and write there.</translation>
    </message>
    <message>
        <source>Controleer of er genoeg ruimte is en of je daar mag schrijven. Start daarna opnieuw.</source>
        <translation>Check that there is enough space and that you may write there. Then start again.</translation>
    </message>
    <message>
        <source>Controleer of er genoeg ruimte is op de schijf en in het geheugen.</source>
        <translation>Check that there is enough room on the disk and in memory.</translation>
    </message>
    <message>
        <source>Controleer of er genoeg ruimte is, of kies een andere plaats.</source>
        <translation>Check that there is enough space, or choose another place.</translation>
    </message>
    <message>
        <source>Controlegetal van de stellingen</source>
        <translation>Checksum of the statements</translation>
    </message>
    <message>
        <source>Ctrl++</source>
        <translation>Ctrl++</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Ctrl+pijl</source>
        <translation>Ctrl+arrow</translation>
    </message>
    <message>
        <source>Ctrl+−</source>
        <translation>Ctrl+−</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Daarna</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Daarover is het gemiddelde niveau het hoogst bij {0} ({1}) en het laagst bij {2} ({3}).</source>
        <translation>Over those, the mean level is highest for {0} ({1}) and lowest for {2} ({3}).</translation>
    </message>
    <message>
        <source>Daarover is het gemiddelde niveau overal afgerond {0}.</source>
        <translation>Over those, the mean level is {0} everywhere when rounded.</translation>
    </message>
    <message>
        <source>Daarover is het gemiddelde niveau overal {0}.</source>
        <translation>Over those, the mean level is {0} everywhere.</translation>
    </message>
    <message>
        <source>Daarover is het gemiddelde niveau {0}.</source>
        <translation>Over those, the mean level is {0}.</translation>
    </message>
    <message>
        <source>Dat niveau kiezen of wissen</source>
        <translation>Choose or clear that level</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Datum van de sessie</source>
        <translation>Date of the session</translation>
    </message>
    <message>
        <source>De aantallen tijdens het tellen zien</source>
        <translation>See the numbers while counting</translation>
    </message>
    <message>
        <source>De ambitie is gelijk gebleven (over {0}).</source>
        <translation>The ambition has stayed the same (over {0}).</translation>
    </message>
    <message>
        <source>De ambitie is gemiddeld {2}.</source>
        <translation>The mean ambition is {2}.</translation>
    </message>
    <message>
        <source>De ambitie is niveau {0} ({1}).</source>
        <translation>The ambition is level {0} ({1}).</translation>
    </message>
    <message>
        <source>De ambitie is overal niveau {0} ({1}).</source>
        <translation>The ambition is level {0} ({1}) everywhere.</translation>
    </message>
    <message>
        <source>De ambitie ligt {0} (over {1}).</source>
        <translation>The ambition is {0} (over {1}).</translation>
    </message>
    <message>
        <source>De ambitie min het niveau.</source>
        <translation>The ambition minus the level.</translation>
    </message>
    <message>
        <source>De balk loopt van niveau 1 tot {0} en toont het gemiddelde niveau over de beantwoorde dimensies van het thema; n is het aantal beantwoorde dimensies van het aantal dat van toepassing is.</source>
        <translation>The bar runs from level 1 to {0} and shows the mean level over the answered dimensions of the theme; n is the number of answered dimensions out of those that apply.</translation>
    </message>
    <message>
        <source>De beheerder stelde de gegevensmap in: ‘{0}’.</source>
        <translation>The administrator set the data folder: ‘{0}’.</translation>
    </message>
    <message>
        <source>De beheerder stelde deze map in; vraag of die bereikbaar is.</source>
        <translation>The administrator set this folder; ask whether it can be reached.</translation>
    </message>
    <message>
        <source>De beheerder stelde in of je om opmerkingen vraagt.</source>
        <translation>The administrator set whether you ask for remarks.</translation>
    </message>
    <message>
        <source>De bijdrage ‘{0}’ kan niet worden gelezen: {1}.</source>
        <translation>The contribution ‘{0}’ cannot be read: {1}.</translation>
    </message>
    <message>
        <source>De bijdragen zijn van {0}; onder {1} is niets te tonen.</source>
        <translation>The contributions are from {0}; below {1} nothing can be shown.</translation>
    </message>
    <message>
        <source>De cel leegmaken of de actie verwijderen</source>
        <translation>Clear the cell or delete the action</translation>
    </message>
    <message>
        <source>De cel wijzigen; Enter vinkt de actie af</source>
        <translation>Edit the cell; Enter ticks off the action</translation>
    </message>
    <message>
        <source>De dimensie aan- of uitvinken</source>
        <translation>Tick the dimension, or untick it</translation>
    </message>
    <message>
        <source>De dimensies met een niveau boven het gemiddelde, het hoogste eerst.</source>
        <translation>The dimensions with a level above the mean, the highest first.</translation>
    </message>
    <message>
        <source>De dimensies met een niveau boven het gemiddelde, het hoogste eerst; de eerste {0}.</source>
        <translation>The dimensions with a level above the mean, the highest first; the first {0}.</translation>
    </message>
    <message>
        <source>De doorgetrokken streep is de ambitie, de gestippelde de vorige meting.</source>
        <translation>The solid line is the ambition, the dotted one the previous measurement.</translation>
    </message>
    <message>
        <source>De doorgetrokken streep is de ambitie.</source>
        <translation>The solid line is the ambition.</translation>
    </message>
    <message>
        <source>De gegevens kunnen niet worden geopend.</source>
        <translation>The data cannot be opened.</translation>
    </message>
    <message>
        <source>De gegevens staan in een map die met OneDrive of een soortgelijke dienst wordt gedeeld. Werk er op één computer tegelijk in.</source>
        <translation>The data is in a folder that is shared through OneDrive or a similar service. Work in it on one computer at a time.</translation>
    </message>
    <message>
        <source>De gegevens staan op een netwerkschijf. Valt het netwerk weg, dan kan het programma niets opslaan.</source>
        <translation>The data is on a network drive. If the network fails, the program cannot save anything.</translation>
    </message>
    <message>
        <source>De gegevens waren beschadigd.</source>
        <translation>The data was damaged.</translation>
    </message>
    <message>
        <source>De gegevens zelf zijn misschien beschadigd; sluit het programma en open het opnieuw.</source>
        <translation>The data itself may be damaged; close the program and open it again.</translation>
    </message>
    <message>
        <source>De gegevens zijn alleen-lezen.</source>
        <translation>The data is read-only.</translation>
    </message>
    <message>
        <source>De gegevens zijn alleen-lezen: je kunt hier niets wijzigen.</source>
        <translation>The data is read-only: you cannot change anything here.</translation>
    </message>
    <message>
        <source>De gegevens zijn in gebruik door een ander programma.</source>
        <translation>The data is in use by another program.</translation>
    </message>
    <message>
        <source>De gegevens zijn niet te lezen: {0}</source>
        <translation>The data cannot be read: {0}</translation>
    </message>
    <message>
        <source>De gegevens zijn overgenomen door {0}.</source>
        <translation>The data has been taken over by {0}.</translation>
    </message>
    <message>
        <source>De gegevens zijn van een oudere versie van DGW Desktop.</source>
        <translation>The data is from an earlier version of DGW Desktop.</translation>
    </message>
    <message>
        <source>De gegevensmap ‘{0}’ is niet te lezen ({1}).</source>
        <translation>The data folder ‘{0}’ cannot be read ({1}).</translation>
    </message>
    <message>
        <source>De gegevensmap ‘{0}’ kan niet worden gemaakt ({1}).</source>
        <translation>The data folder ‘{0}’ cannot be made ({1}).</translation>
    </message>
    <message>
        <source>De gemarkeerde stelling als ambitie kiezen</source>
        <translation>Choose the highlighted statement as the ambition</translation>
    </message>
    <message>
        <source>De gemarkeerde stelling kiezen</source>
        <translation>Choose the highlighted statement</translation>
    </message>
    <message>
        <source>De geplande tijd is om.</source>
        <translation>The planned time is over.</translation>
    </message>
    <message>
        <source>De grafiek in beeld kopiëren als afbeelding: spinnenweb of profiel</source>
        <translation>Copy the chart in view as a picture: spider chart or profile</translation>
    </message>
    <message>
        <source>De grootste daling is die van {0}.</source>
        <translation>The largest decline is that of {0}.</translation>
    </message>
    <message>
        <source>De grootste daling is {0}, bij {1}.</source>
        <translation>The largest decline is {0}, for {1}.</translation>
    </message>
    <message>
        <source>De grootste dalingen zijn die van {0}.</source>
        <translation>The largest declines are those of {0}.</translation>
    </message>
    <message>
        <source>De grootste stijging is {0}, bij {1}.</source>
        <translation>The largest rise is {0}, for {1}.</translation>
    </message>
    <message>
        <source>De handleiding openen</source>
        <translation>Open the manual</translation>
    </message>
    <message>
        <source>De instellingen van de beheerder in {0} zijn niet gebruikt: {1}.</source>
        <translation>The administrator&apos;s settings in {0} were not used: {1}.</translation>
    </message>
    <message>
        <source>De kaart naar die periode: 1 is de eerste, 4 is niet nu</source>
        <translation>Move the card to that period: 1 is the first, 4 is not now</translation>
    </message>
    <message>
        <source>De kaart van de agenda halen</source>
        <translation>Take the card off the agenda</translation>
    </message>
    <message>
        <source>De kaart verplaatsen, naar een andere periode of in de volgorde</source>
        <translation>Move the card, to another period or in the order</translation>
    </message>
    <message>
        <source>De laatste stemmen liggen, vergeleken met de eerste, {0}.</source>
        <translation>Compared with the first votes, the last ones are {0}.</translation>
    </message>
    <message>
        <source>De laatste stemmen per dimensie, het grootste verschil eerst.</source>
        <translation>The last votes by dimension, the largest difference first.</translation>
    </message>
    <message>
        <source>De laatste stemmen per dimensie, het grootste verschil eerst; de eerste {0}.</source>
        <translation>The last votes by dimension, the largest difference first; the first {0}.</translation>
    </message>
    <message>
        <source>De lijn onder de balk is de middelste helft van de referentie, met een streepje bij de mediaan.</source>
        <translation>The line under the bar is the middle half of the reference, with a tick at the median.</translation>
    </message>
    <message>
        <source>De map ‘{0}’ bestaat niet.</source>
        <translation>The folder ‘{0}’ does not exist.</translation>
    </message>
    <message>
        <source>De map ‘{0}’ kan niet worden gelezen ({1}).</source>
        <translation>The folder ‘{0}’ cannot be read ({1}).</translation>
    </message>
    <message>
        <source>De map ‘{0}’ kan niet worden verwijderd ({1}).</source>
        <translation>The folder ‘{0}’ cannot be removed ({1}).</translation>
    </message>
    <message>
        <source>De naam en de tijd van de periode wijzigen</source>
        <translation>Change the name and time of the period</translation>
    </message>
    <message>
        <source>De niveaus</source>
        <translation>The levels</translation>
    </message>
    <message>
        <source>De niveaus zijn {0}.</source>
        <translation>The levels are {0}.</translation>
    </message>
    <message>
        <source>De opdracht dgw-desktop reference list toont welke er zijn.</source>
        <translation>The command dgw-desktop reference list shows which there are.</translation>
    </message>
    <message>
        <source>De referentie heeft geen cijfers van de groep ‘{0}’.</source>
        <translation>The reference has no figures of the group ‘{0}’.</translation>
    </message>
    <message>
        <source>De referentie ‘{0}’ kan niet worden gelezen: {1}.</source>
        <translation>The reference ‘{0}’ cannot be read: {1}.</translation>
    </message>
    <message>
        <source>De reservekopie is niet gelijk aan wat is opgeslagen.</source>
        <translation>The backup is not the same as what was saved.</translation>
    </message>
    <message>
        <source>De reservekopie van {0} heeft daarnaast: {1}.</source>
        <translation>The backup of {0} also has: {1}.</translation>
    </message>
    <message>
        <source>De reservekopie ‘{0}’ is beschadigd.</source>
        <translation>The backup ‘{0}’ is damaged.</translation>
    </message>
    <message>
        <source>De scan bestaat uit {0} in {1}. Bij elke dimensie staan {2} stellingen, van niveau 1 ({3}) t/m niveau {2} ({4}). De deelnemers kiezen de stelling die nu het beste past en het niveau dat ze willen bereiken: de ambitie. {5} De keuze is altijd door mensen gemaakt en nooit uit stemmen berekend.</source>
        <translation>The scan consists of {0} in {1}. Each dimension has {2} statements, from level 1 ({3}) to level {2} ({4}). The participants choose the statement that fits best now and the level that they want to reach: the ambition. {5} The choice is always made by people and never computed from votes.</translation>
    </message>
    <message>
        <source>De schijf geeft een fout bij lezen of schrijven.</source>
        <translation>The disk reports an error when reading or writing.</translation>
    </message>
    <message>
        <source>De schijf is vol.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>De sessie past niet in een .dgw-bestand: {0}.</source>
        <translation>The session does not fit in a .dgw file: {0}.</translation>
    </message>
    <message>
        <source>De sessie ‘{0}’ is beschadigd: de inhoud is anders dan wat is opgeslagen.</source>
        <translation>The session ‘{0}’ is damaged: its content differs from what was saved.</translation>
    </message>
    <message>
        <source>De sessies</source>
        <translation>The sessions</translation>
    </message>
    <message>
        <source>De sessies zelf zijn bewaard. Controleer of er genoeg ruimte is en of je daar mag schrijven.</source>
        <translation>The sessions themselves have been kept. Check that there is enough space and that you may write there.</translation>
    </message>
    <message>
        <source>De toetsen van dit scherm tonen</source>
        <translation>Show the keys of this screen</translation>
    </message>
    <message>
        <source>De tweede map voor reservekopieën, ‘{0}’, is er niet.</source>
        <translation>The second folder for backups, ‘{0}’, is not there.</translation>
    </message>
    <message>
        <source>De uiterste datum is al voorbij. Wie het formulier opent, leest dat ook.</source>
        <translation>The deadline has passed. Whoever opens the form reads that too.</translation>
    </message>
    <message>
        <source>De volgende stap is de stelling van het niveau na het gekozen niveau.</source>
        <translation>The next step is the statement of the level after the chosen one.</translation>
    </message>
    <message>
        <source>De vorige meting is ‘{0}’ van {1}, met dezelfde stellingen.</source>
        <translation>The previous measurement is ‘{0}’ of {1}, with the same statements.</translation>
    </message>
    <message>
        <source>De waarden van het profiel bij ‘In één oogopslag’.</source>
        <translation>The values of the profile in ‘At a glance’.</translation>
    </message>
    <message>
        <source>De zaal laten meelezen of niet</source>
        <translation>Let the room read along, or not</translation>
    </message>
    <message>
        <source>Deelnemers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Deelnemers lezen…</source>
        <translation>Reading participants…</translation>
    </message>
    <message>
        <source>Definitief</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Details kopiëren</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Deze dimensie is niet van toepassing.</source>
        <translation>This dimension does not apply.</translation>
    </message>
    <message>
        <source>Deze referentie gaat over een ander model dan deze sessie.</source>
        <translation>This reference is about another model than this session.</translation>
    </message>
    <message>
        <source>Deze sessie is definitief.</source>
        <translation>This session is final.</translation>
    </message>
    <message>
        <source>Deze tekst heeft {0} tekens; het maximum is {1}.</source>
        <translation>This text has {0} characters; the maximum is {1}.</translation>
    </message>
    <message>
        <source>Die ambitie kiezen (nog een keer: wissen)</source>
        <translation>Choose that ambition (again: clear)</translation>
    </message>
    <message>
        <source>Die van de referentie staan in de tabel onder ‘Naast andere organisaties’.</source>
        <translation>Those of the reference are in the table under ‘Beside other organisations’.</translation>
    </message>
    <message>
        <source>Dimensie</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Dimensies</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Dit is nog niet toegevoegd.</source>
        <translation>This has not been added yet.</translation>
    </message>
    <message>
        <source>Dit kan niet worden bewaard.</source>
        <translation>This cannot be kept.</translation>
    </message>
    <message>
        <source>Dit kwartaal</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>Dit was nog niet bewaard toen het programma stopte.</source>
        <translation>This was not kept yet when the program stopped.</translation>
    </message>
    <message>
        <source>Dit zijn {0} ingevulde scans; het maximum is {1}.</source>
        <translation>These are {0} filled-in scans; the maximum is {1}.</translation>
    </message>
    <message>
        <source>DuckDB kan de gegevens niet verwerken ({0}).</source>
        <translation>DuckDB cannot process the data ({0}).</translation>
    </message>
    <message>
        <source>Een bijdrage is een bestand met een naam die eindigt op {0}.</source>
        <translation>A contribution is a file with a name that ends in {0}.</translation>
    </message>
    <message>
        <source>Een bijdrage is van een groep, en deze scan is van één deelnemer.</source>
        <translation>A contribution is from a group, and this scan is from one participant.</translation>
    </message>
    <message>
        <source>Een bijdrage maak je van een definitieve sessie, en deze is een concept.</source>
        <translation>You make a contribution from a final session, and this one is a draft.</translation>
    </message>
    <message>
        <source>Een code heeft zes letters en cijfers, zoals K7Q-2MX.</source>
        <translation>A code has six letters and digits, such as K7Q-2MX.</translation>
    </message>
    <message>
        <source>Een eerdere versie voegde hier {0} samen, zonder te bewaren wat ieder invulde.</source>
        <translation>An earlier version merged {0} here without keeping what each person filled in.</translation>
    </message>
    <message>
        <source>Een individueel ingevulde scan kan niet mee in een export van meerdere sessies: dan is te zien wat één persoon koos.</source>
        <translation>An individually filled-in scan cannot go into an export of several sessions: that would show what one person chose.</translation>
    </message>
    <message>
        <source>Een niveau is een plaats in een rangorde. Een gemiddelde is daarom alleen een samenvatting, met n erbij: het aantal beantwoorde dimensies. Het gemiddelde van een thema gaat over de beantwoorde dimensies van dat thema; het totale gemiddelde gaat over alle beantwoorde dimensies. Dimensies die open of niet van toepassing zijn, tellen niet mee. De afstand is de ambitie min het niveau. De mediaan is de middelste waarde als alle waarden op volgorde staan. Cijfers zijn rekenkundig afgerond op één decimaal; vergelijkingen gebruiken de niet-afgeronde waarden.</source>
        <translation>A level is a place in a ranking. A mean is therefore only a summary, with its n: the number of answered dimensions. The mean of a theme is over the answered dimensions of that theme; the overall mean is over all answered dimensions. Dimensions that are open or do not apply are not counted. The gap is the ambition minus the level. The median is the middle value when all values are in order. Figures are rounded to one decimal; comparisons use the values before rounding.</translation>
    </message>
    <message>
        <source>Een plaats in een rangorde van laag naar hoog; door mensen gekozen, nooit berekend.</source>
        <translation>A place in a ranking from low to high; chosen by people, never computed.</translation>
    </message>
    <message>
        <source>Een referentie is een bestand met een naam die eindigt op {0}.</source>
        <translation>A reference is a file with a name that ends in {0}.</translation>
    </message>
    <message>
        <source>Een rij per dimensie, met de niveaus 1 t/m {0} als kolommen.</source>
        <translation>A row for each dimension, with the levels 1 to {0} as columns.</translation>
    </message>
    <message>
        <source>Een sessie heeft maximaal {0} acties.</source>
        <translation>A session has at most {0} actions.</translation>
    </message>
    <message>
        <source>Een werkblad heeft maximaal {0} regels; dit zouden er {1} zijn.</source>
        <translation>A worksheet has at most {0} rows; this would be {1}.</translation>
    </message>
    <message>
        <source>Een {0}-bestand bevat één sessie.</source>
        <translation>A {0} file holds one session.</translation>
    </message>
    <message>
        <source>Elke as is een dimensie; het midden is 0 en de rand is niveau {0}. De bogen langs de rand geven de thema&apos;s aan. Waar nog geen niveau is gekozen of een dimensie niet van toepassing is, zijn lijn en vlak onderbroken en is het net gestippeld.</source>
        <translation>Each axis is a dimension; the centre is 0 and the edge is level {0}. The arcs along the edge show the themes. Where no level has been chosen yet or a dimension does not apply, line and area have a gap and the grid is dotted.</translation>
    </message>
    <message>
        <source>Elke daling is {0}.</source>
        <translation>Each decline is {0}.</translation>
    </message>
    <message>
        <source>Elke lijn is een sessie.</source>
        <translation>Each line is a session.</translation>
    </message>
    <message>
        <source>Elke stijging is {0}.</source>
        <translation>Each rise is {0}.</translation>
    </message>
    <message>
        <source>En nog {0} andere.</source>
        <translation>And {0} others.</translation>
    </message>
    <message>
        <source>En nog {0}: die staan op de laptop en in het rapport.</source>
        <translation>And {0} more: those are on the laptop and in the report.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter of F2</source>
        <translation>Enter or F2</translation>
    </message>
    <message>
        <source>Enter of spatie</source>
        <translation>Enter or Space</translation>
    </message>
    <message>
        <source>Er blijven te weinig sessies over. Beschadigd: {0}.</source>
        <translation>Too few sessions are left. Damaged: {0}.</translation>
    </message>
    <message>
        <source>Er ging iets mis in het programma.</source>
        <translation>Something went wrong in the program.</translation>
    </message>
    <message>
        <source>Er is al een ander model met id ‘{0}’ en versie ‘{1}’.</source>
        <translation>There is already another model with id ‘{0}’ and version ‘{1}’.</translation>
    </message>
    <message>
        <source>Er is geen ambitie gekozen.</source>
        <translation>No ambition has been chosen.</translation>
    </message>
    <message>
        <source>Er is geen beeldscherm om het venster op te tonen.</source>
        <translation>There is no screen to show the window on.</translation>
    </message>
    <message>
        <source>Er is geen goede reservekopie.</source>
        <translation>There is no good backup.</translation>
    </message>
    <message>
        <source>Er is geen ingevulde scan bij voor deze sessie.</source>
        <translation>There is no filled-in scan for this session among them.</translation>
    </message>
    <message>
        <source>Er is geen programma gevonden dat ‘{0}’ kan openen.</source>
        <translation>No program was found that can open ‘{0}’.</translation>
    </message>
    <message>
        <source>Er is geen referentie ‘{0}’.</source>
        <translation>There is no reference ‘{0}’.</translation>
    </message>
    <message>
        <source>Er is geen sessie met id ‘{0}’.</source>
        <translation>There is no session with id ‘{0}’.</translation>
    </message>
    <message>
        <source>Er is geen waarde; dat is iets anders dan nul.</source>
        <translation>There is no value; that is not the same as zero.</translation>
    </message>
    <message>
        <source>Er is meer dan één referentie ‘{0}’.</source>
        <translation>There is more than one reference ‘{0}’.</translation>
    </message>
    <message>
        <source>Er is niets ingevuld.</source>
        <translation>Nothing is filled in.</translation>
    </message>
    <message>
        <source>Er is nog geen dimensie beantwoord.</source>
        <translation>No dimension has been answered yet.</translation>
    </message>
    <message>
        <source>Er zijn minstens twee ingevulde scans nodig om samen te voegen.</source>
        <translation>You need at least two filled-in scans to merge.</translation>
    </message>
    <message>
        <source>Er zijn nog geen sessies.</source>
        <translation>There are no sessions yet.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Excel-formulier</source>
        <translation>Excel form</translation>
    </message>
    <message>
        <source>Excel-werkboek</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>Exporteren</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exporteren naar een bestand</source>
        <translation>Export to a file</translation>
    </message>
    <message>
        <source>Exporteren naar {0}…</source>
        <translation>Exporting to {0}…</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Formulier op papier</source>
        <translation>Form on paper</translation>
    </message>
    <message>
        <source>G en een nummer</source>
        <translation>G and a number</translation>
    </message>
    <message>
        <source>Gedaan</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Geef het model in het bestand een eigen id of een andere versie.</source>
        <translation>Give the model in the file an id of its own or another version.</translation>
    </message>
    <message>
        <source>Geef meer tekens van het id.</source>
        <translation>Give more characters of the id.</translation>
    </message>
    <message>
        <source>Geen dimensie is in {0} sessies beantwoord.</source>
        <translation>No dimension has been answered in {0} sessions.</translation>
    </message>
    <message>
        <source>Geen dimensie is zowel in {0} als in {1} beantwoord.</source>
        <translation>No dimension was answered in both {0} and {1}.</translation>
    </message>
    <message>
        <source>Geen enkele dimensie is van toepassing; daarom is er geen score.</source>
        <translation>No dimension applies, so there is no score.</translation>
    </message>
    <message>
        <source>Gegeven</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Gegevens van de sessie wijzigen</source>
        <translation>Edit the details of the session</translation>
    </message>
    <message>
        <source>Gekozen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Gekozen stelling</source>
        <translation>Chosen statement</translation>
    </message>
    <message>
        <source>Gemaakt op</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Gemiddeld niveau</source>
        <translation>Mean level</translation>
    </message>
    <message>
        <source>Gemiddeld niveau nu</source>
        <translation>Mean level now</translation>
    </message>
    <message>
        <source>Gemiddeld per stap: {0}.</source>
        <translation>Mean per step: {0}.</translation>
    </message>
    <message>
        <source>Gemiddelde</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Gemiddelde ambitie</source>
        <translation>Mean ambition</translation>
    </message>
    <message>
        <source>Geteld en nog niet getoond: {0}. Als je sluit, vervallen die aantallen.</source>
        <translation>Counted and not shown yet: {0}. If you close, those counts are lost.</translation>
    </message>
    <message>
        <source>Gewone tekstgrootte</source>
        <translation>Normal text size</translation>
    </message>
    <message>
        <source>Geëxporteerd naar {0}, zonder {1}: zo koos je bij het laatste rapport.</source>
        <translation>Exported to {0}, without {1}: as you chose for the last report.</translation>
    </message>
    <message>
        <source>Geëxporteerd naar {0}.</source>
        <translation>Exported to {0}.</translation>
    </message>
    <message>
        <source>Grootste afstanden tot de ambitie</source>
        <translation>Largest gaps to the ambition</translation>
    </message>
    <message>
        <source>Grootste verschillen</source>
        <translation>Largest differences</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Grootte: {0} kB</source>
        <translation>Size: {0} kB</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Haal bestanden uit de lijst.</source>
        <translation>Remove files from the list.</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Heel teruggevonden: {0}.</source>
        <translation>Recovered whole: {0}.</translation>
    </message>
    <message>
        <source>Herkomst</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Heropen de sessie om iets te wijzigen.</source>
        <translation>Reopen the session to change anything.</translation>
    </message>
    <message>
        <source>Heropen de sessie om ingevulde scans toe te voegen.</source>
        <translation>Reopen the session to add filled-in scans.</translation>
    </message>
    <message>
        <source>Heropen de sessie om mensen uit te nodigen.</source>
        <translation>Reopen the session to invite people.</translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Herstel het bestand of gebruik het meegeleverde model.</source>
        <translation>Correct the file or use the model that comes with the program.</translation>
    </message>
    <message>
        <source>Het aantal deelnemers is niet vastgelegd.</source>
        <translation>The number of participants was not recorded.</translation>
    </message>
    <message>
        <source>Het beschadigde bestand is bewaard in {0}.</source>
        <translation>The damaged file has been kept in {0}.</translation>
    </message>
    <message>
        <source>Het beschadigde gegevensbestand ‘{0}’ kan niet worden opzijgezet ({1}).</source>
        <translation>The damaged data file ‘{0}’ cannot be put aside ({1}).</translation>
    </message>
    <message>
        <source>Het bestand met de sessies was beschadigd en is opzijgezet; het is niet gewijzigd.</source>
        <translation>The file with the sessions was damaged and has been put aside; it has not been changed.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ is gemaakt met een nieuwere versie van DGW Desktop.</source>
        <translation>The file ‘{0}’ was made with a newer version of DGW Desktop.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ is niet goed geschreven: {1}. Er is niets vervangen.</source>
        <translation>The file ‘{0}’ was not written well: {1}. Nothing was replaced.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ is van een ander programma.</source>
        <translation>The file ‘{0}’ belongs to another program.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geschreven ({1}).</source>
        <translation>The file ‘{0}’ cannot be written ({1}).</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geschreven.</source>
        <translation>The file ‘{0}’ cannot be written.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden geïmporteerd: {1}.</source>
        <translation>The file ‘{0}’ cannot be imported: {1}.</translation>
    </message>
    <message>
        <source>Het bestand ‘{0}’ kan niet worden vervangen.</source>
        <translation>The file ‘{0}’ cannot be replaced.</translation>
    </message>
    <message>
        <source>Het gaat om de dimensies {0}.</source>
        <translation>These are dimensions {0}.</translation>
    </message>
    <message>
        <source>Het gaat om dimensie {0}.</source>
        <translation>This is dimension {0}.</translation>
    </message>
    <message>
        <source>Het gegevensbestand is beschadigd.</source>
        <translation>The data file is damaged.</translation>
    </message>
    <message>
        <source>Het gegevensbestand is geen database van DGW Desktop.</source>
        <translation>The data file is not a database of DGW Desktop.</translation>
    </message>
    <message>
        <source>Het gegevensbestand ‘{0}’ is beschadigd.</source>
        <translation>The data file ‘{0}’ is damaged.</translation>
    </message>
    <message>
        <source>Het gegevensbestand ‘{0}’ kan niet opnieuw worden gemaakt ({1}).</source>
        <translation>The data file ‘{0}’ cannot be made again ({1}).</translation>
    </message>
    <message>
        <source>Het gemiddelde niveau is {0} over {2}, op een schaal van 1 t/m {1}.</source>
        <translation>The mean level is {0} over {2}, on a scale of 1 to {1}.</translation>
    </message>
    <message>
        <source>Het gemiddelde niveau is {0}, op een schaal van 1 t/m {1}.</source>
        <translation>The mean level is {0}, on a scale of 1 to {1}.</translation>
    </message>
    <message>
        <source>Het gestreepte gebied is de middelste helft van de referentie, het kruisje op een as de mediaan.</source>
        <translation>The striped area is the middle half of the reference, the cross on an axis the median.</translation>
    </message>
    <message>
        <source>Het hoogst scoort {0}.</source>
        <translation>{0} scores highest.</translation>
    </message>
    <message>
        <source>Het hoogst scoren {0}.</source>
        <translation>{0} score highest.</translation>
    </message>
    <message>
        <source>Het laagst scoort {0}.</source>
        <translation>{0} scores lowest.</translation>
    </message>
    <message>
        <source>Het laagst scoren {0}.</source>
        <translation>{0} score lowest.</translation>
    </message>
    <message>
        <source>Het logo ‘{0}’ kan niet worden gebruikt: {1}.</source>
        <translation>The logo ‘{0}’ cannot be used: {1}.</translation>
    </message>
    <message>
        <source>Het logo ‘{0}’ van de beheerder kan niet worden gebruikt: {1}.</source>
        <translation>The administrator&apos;s logo ‘{0}’ cannot be used: {1}.</translation>
    </message>
    <message>
        <source>Het menu van de sessie openen</source>
        <translation>Open the menu of the session</translation>
    </message>
    <message>
        <source>Het model {0} {1} van deze sessie ontbreekt.</source>
        <translation>The model {0} {1} of this session is missing.</translation>
    </message>
    <message>
        <source>Het niveau min dat van de vorige meting; zo ook de ambitie. De richting staat erbij in een woord.</source>
        <translation>The level minus that of the previous measurement; the same for the ambition. A word beside it gives the direction.</translation>
    </message>
    <message>
        <source>Het opslaan is halverwege afgebroken, en dat kan hier niet worden hersteld.</source>
        <translation>Saving was cut off half-way, and that cannot be repaired here.</translation>
    </message>
    <message>
        <source>Het profiel staat op het klembord.</source>
        <translation>The profile is on the clipboard.</translation>
    </message>
    <message>
        <source>Het spinnenweb staat op het klembord.</source>
        <translation>The spider chart is on the clipboard.</translation>
    </message>
    <message>
        <source>Het verschil is over de dimensies die in de eerste en in de laatste sessie zijn beantwoord.</source>
        <translation>The difference is over the dimensions that were answered in both the first and the last session.</translation>
    </message>
    <message>
        <source>Het zijn {0} dimensies met elk {1} stellingen. Kies per dimensie de stelling die het best past. Dat kost ongeveer {2} minuten. Weet je iets niet, of is het niet van toepassing? Dan kun je dat kiezen.</source>
        <translation>There are {0} dimensions with {1} statements each. For each dimension, choose the statement that fits best. This takes about {2} minutes. If you do not know, or it does not apply, you can choose that.</translation>
    </message>
    <message>
        <source>Hetzelfde formulier, voor wie geen Excel heeft.</source>
        <translation>The same form, for people without Excel.</translation>
    </message>
    <message>
        <source>Hier passen maximaal {0} tekens; de rest is weggelaten.</source>
        <translation>At most {0} characters fit here; the rest was left out.</translation>
    </message>
    <message>
        <source>Hier zijn ze nu alleen-lezen. Alles waarbij ‘opgeslagen’ stond, is bewaard.</source>
        <translation>Here it is read-only now. Everything that said ‘saved’ has been kept.</translation>
    </message>
    <message>
        <source>Hoe de cijfers zijn berekend</source>
        <translation>How the figures are computed</translation>
    </message>
    <message>
        <source>Hoe de scan werkt</source>
        <translation>How the scan works</translation>
    </message>
    <message>
        <source>Hoeveel mensen elk niveau kozen. Een regel per ronde: ‘vooraf’ is wat mensen individueel invulden, de andere zijn stemmingen met opgestoken handen. De laatste ronde telt. Stemmen over de ambitie hebben eigen kolommen. Stemmen van mensen die vooraf individueel invulden, staan er niet als het er te weinig zijn, ook niet als hun keuzes anders te herleiden zijn tot personen.</source>
        <translation>How many people chose each level. A row for each round: ‘beforehand’ is what people filled in individually, the others are votes by show of hands. The last round counts. Votes on the ambition have columns of their own. Votes of people who filled in individually beforehand are left out where they are too few, or where their choices could otherwise be traced to persons.</translation>
    </message>
    <message>
        <source>Hoger dan de ambitie</source>
        <translation>Above the ambition</translation>
    </message>
    <message>
        <source>Hoogste</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Hoogste niveau</source>
        <translation>Highest level</translation>
    </message>
    <message>
        <source>Iedereen verdeelde {0}; samen {1}.</source>
        <translation>Everyone gave {0}; {1} in all.</translation>
    </message>
    <message>
        <source>In de gegevensmap ‘{0}’ kan niet worden geschreven ({1}).</source>
        <translation>The data folder ‘{0}’ cannot be written to ({1}).</translation>
    </message>
    <message>
        <source>In de map ‘{0}’ kan geen reservekopie worden gemaakt ({1}).</source>
        <translation>No backup can be made in the folder ‘{0}’ ({1}).</translation>
    </message>
    <message>
        <source>In de map ‘{0}’ staat geen bijdrage die telt.</source>
        <translation>The folder ‘{0}’ has no contribution that counts.</translation>
    </message>
    <message>
        <source>In deze sessie is nog geen niveau gekozen.</source>
        <translation>No level has been chosen in this session yet.</translation>
    </message>
    <message>
        <source>In elk scherm van een sessie</source>
        <translation>In every screen of a session</translation>
    </message>
    <message>
        <source>In het bestand ‘{0}’ is niet alles duidelijk: {1}.</source>
        <translation>Not everything in the file ‘{0}’ is clear: {1}.</translation>
    </message>
    <message>
        <source>In {0} klopt {1} niet: {2}.</source>
        <translation>In {0} the value of {1} is wrong: {2}.</translation>
    </message>
    <message>
        <source>In {0} staat ‘{1}’; bekend zijn de tabellen {2}.</source>
        <translation>{0} has ‘{1}’; the known tables are {2}.</translation>
    </message>
    <message>
        <source>In één oogopslag</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>Ingesteld door de beheerder</source>
        <translation>Set by the administrator</translation>
    </message>
    <message>
        <source>Ingetrokken</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Ingevuld - </source>
        <translation>Filled in - </translation>
    </message>
    <message>
        <source>Ingevuld-{0}</source>
        <translation>Filled-in-{0}</translation>
    </message>
    <message>
        <source>Inhoud</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Installeer dgw-desktop[analyse], of kies een naam die eindigt op .csv.</source>
        <translation>Install dgw-desktop[analyse], or choose a name that ends in .csv.</translation>
    </message>
    <message>
        <source>Jaar</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Je hebt geen rechten voor de gegevensmap.</source>
        <translation>You have no permission for the data folder.</translation>
    </message>
    <message>
        <source>Je kunt alleen ingevulde scans met dezelfde dimensies en stellingen samenvoegen.</source>
        <translation>You can only merge filled-in scans with the same dimensions and statements.</translation>
    </message>
    <message>
        <source>Je kunt de sessies bekijken, niet wijzigen.</source>
        <translation>You can view the sessions, not change them.</translation>
    </message>
    <message>
        <source>Je kunt de sessies wel bekijken, maar niet wijzigen.</source>
        <translation>You can view the sessions, but not change them.</translation>
    </message>
    <message>
        <source>Je kunt maximaal {0} keer over een dimensie stemmen.</source>
        <translation>You can vote on a dimension at most {0} times.</translation>
    </message>
    <message>
        <source>Je kunt verder werken.</source>
        <translation>You can carry on working.</translation>
    </message>
    <message>
        <source>Je naam staat er niet in. We tonen alleen hoeveel mensen elk niveau kozen, en pas vanaf {0} mensen. Wie krijgt wat je instuurt, kan wel lezen wat erin staat.</source>
        <translation>Your name is not in it. We only show how many people chose each level, and only from {0} people on. Whoever gets what you send in can read what is in it.</translation>
    </message>
    <message>
        <source>Kaart</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>Kaarten</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>Kaders: {0}</source>
        <translation>Boxes: {0}</translation>
    </message>
    <message>
        <source>Keuze</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>Kies bij een sessie met dat model voor deze referentie.</source>
        <translation>Choose this reference in a session with that model.</translation>
    </message>
    <message>
        <source>Kies de bestanden die deelnemers terugstuurden.</source>
        <translation>Choose the files that participants sent back.</translation>
    </message>
    <message>
        <source>Kies de sessie van de groep.</source>
        <translation>Choose the session of the group.</translation>
    </message>
    <message>
        <source>Kies een PNG-, JPEG- of SVG-bestand.</source>
        <translation>Choose a PNG, JPEG or SVG file.</translation>
    </message>
    <message>
        <source>Kies een andere gegevensmap; het bestand zelf is niet gewijzigd.</source>
        <translation>Choose another data folder; the file itself has not been changed.</translation>
    </message>
    <message>
        <source>Kies een andere gegevensmap; het bestand zelf wordt niet gewijzigd.</source>
        <translation>Choose another data folder; the file itself is not changed.</translation>
    </message>
    <message>
        <source>Kies een andere map met --data-dir.</source>
        <translation>Choose another folder with --data-dir.</translation>
    </message>
    <message>
        <source>Kies een andere map.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Kies een andere naam.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Kies een andere reservekopie.</source>
        <translation>Choose another backup.</translation>
    </message>
    <message>
        <source>Kies een map met bijdragen (.json).</source>
        <translation>Choose a folder with contributions (.json).</translation>
    </message>
    <message>
        <source>Kies een naam die eindigt op {0}.</source>
        <translation>Choose a name that ends in {0}.</translation>
    </message>
    <message>
        <source>Kies een oudere reservekopie, waarin de sessie nog heel is.</source>
        <translation>Choose an older backup, in which the session is still whole.</translation>
    </message>
    <message>
        <source>Kies er een bij zijn nummer: {0}.</source>
        <translation>Choose one by its number: {0}.</translation>
    </message>
    <message>
        <source>Kies het niveau met {0}, de ambitie met {1}; {2} zet de kaart op de beamer.</source>
        <translation>Choose the level with {0}, the ambition with {1}; {2} puts the card on the projector.</translation>
    </message>
    <message>
        <source>Kies het niveau met {0}; {2} gaat naar de volgende dimensie.</source>
        <translation>Choose the level with {0}; {2} goes to the next dimension.</translation>
    </message>
    <message>
        <source>Kies maximaal {0} organisatieonderdelen.</source>
        <translation>Choose at most {0} units.</translation>
    </message>
    <message>
        <source>Kies maximaal {0} sessies.</source>
        <translation>Choose at most {0} sessions.</translation>
    </message>
    <message>
        <source>Kies minder sessies, of een naam die eindigt op .csv.</source>
        <translation>Choose fewer sessions, or a name that ends in .csv.</translation>
    </message>
    <message>
        <source>Kies minstens twee organisatieonderdelen.</source>
        <translation>Choose at least two units.</translation>
    </message>
    <message>
        <source>Kies minstens twee sessies.</source>
        <translation>Choose at least two sessions.</translation>
    </message>
    <message>
        <source>Kies ook hun bestanden, of voeg alles samen tot een nieuwe sessie.</source>
        <translation>Choose their files as well, or merge everything into a new session.</translation>
    </message>
    <message>
        <source>Kies sessies van één organisatie; dit zijn er {0}.</source>
        <translation>Choose sessions of one organisation; these are of {0}.</translation>
    </message>
    <message>
        <source>Kies uit: {0}.</source>
        <translation>Choose from: {0}.</translation>
    </message>
    <message>
        <source>Kies voor meerdere sessies een naam die eindigt op {0}.</source>
        <translation>For several sessions, choose a name that ends in {0}.</translation>
    </message>
    <message>
        <source>Kiezen wat je toont</source>
        <translation>Choose what you show</translation>
    </message>
    <message>
        <source>Klaar op</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Klik op een as of een regel om de kaart te openen. {0} maakt het rapport.</source>
        <translation>Click an axis or a row to open the card. {0} makes the report.</translation>
    </message>
    <message>
        <source>Klik, of druk op {0}, om te kiezen; met Shift erbij is dat de ambitie. Dubbelklikken opent de kaart.</source>
        <translation>Click, or press {0}, to choose; with Shift you choose the ambition. A double click opens the card.</translation>
    </message>
    <message>
        <source>Kopiëren</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopiëren en sluiten</source>
        <translation>Copy and close</translation>
    </message>
    <message>
        <source>Kruis per dimensie één vakje aan. Print de bijlage als je die nog niet op papier hebt.</source>
        <translation>Tick one box for each dimension. Print the attachment if you do not have it on paper yet.</translation>
    </message>
    <message>
        <source>Laagste</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Laagste niveau</source>
        <translation>Lowest level</translation>
    </message>
    <message>
        <source>Laat --data-dir weg.</source>
        <translation>Leave out --data-dir.</translation>
    </message>
    <message>
        <source>Laatste ronde</source>
        <translation>Last round</translation>
    </message>
    <message>
        <source>Laatste stemming over de ambitie verbeteren</source>
        <translation>Correct the last vote on the ambition</translation>
    </message>
    <message>
        <source>Laatste stemming verbeteren</source>
        <translation>Correct the last vote</translation>
    </message>
    <message>
        <source>Lager is {0}.</source>
        <translation>The level went down for {0}.</translation>
    </message>
    <message>
        <source>Lager zijn {0}.</source>
        <translation>The level went down for {0}.</translation>
    </message>
    <message>
        <source>Langs de assen van het spinnenweb (Enter: de kaart)</source>
        <translation>Along the axes of the spider chart (Enter: the card)</translation>
    </message>
    <message>
        <source>Langs de rijen van het profiel (Enter: de kaart)</source>
        <translation>Along the rows of the profile (Enter: the card)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Lege cel</source>
        <translation>Empty cell</translation>
    </message>
    <message>
        <source>LibreOffice-formulier</source>
        <translation>LibreOffice form</translation>
    </message>
    <message>
        <source>Licht of donker beeld</source>
        <translation>Light or dark picture</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Maak de tekst korter.</source>
        <translation>Make the text shorter.</translation>
    </message>
    <message>
        <source>Maak de teksten korter of verwijder acties; een rapport of werkboek kan wel.</source>
        <translation>Make the texts shorter or remove actions; a report or a workbook is possible.</translation>
    </message>
    <message>
        <source>Maak ruimte vrij en probeer het opnieuw.</source>
        <translation>Free up space and try again.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Meer dan {0} lijnen over elkaar zijn niet te onderscheiden. De lijnen zijn daarom per dimensie het laagste, het middelste (de mediaan) en het hoogste niveau van de sessies.</source>
        <translation>More than {0} lines on top of each other cannot be told apart. The lines are therefore the lowest, the middle (the median) and the highest level of the sessions for each dimension.</translation>
    </message>
    <message>
        <source>Meeste verschil eerst, of weer de volgorde van het model</source>
        <translation>Largest difference first, or the model&apos;s order again</translation>
    </message>
    <message>
        <source>Met de vorige meting ({0}) is niets te vergelijken: geen dimensie is beide keren beantwoord.</source>
        <translation>Nothing can be compared with the previous measurement ({0}): no dimension was answered both times.</translation>
    </message>
    <message>
        <source>Met ‘{0}’ beginnen {1} sessies.</source>
        <translation>{1} sessions start with ‘{0}’.</translation>
    </message>
    <message>
        <source>Middelste helft</source>
        <translation>Middle half</translation>
    </message>
    <message>
        <source>Middelste helft en mediaan: {0}</source>
        <translation>Middle half and median: {0}</translation>
    </message>
    <message>
        <source>Minstens de helft van de bijdragen heeft een niveau in de middelste helft; een kwart of minder ligt eronder, en een kwart of minder erboven. Hoger is niet vanzelf beter: het gaat om de ambitie van de eigen organisatie.</source>
        <translation>At least half of the contributions have a level in the middle half; a quarter or less are below it, and a quarter or less above it. Higher is not better by itself: what matters is the ambition of your own organisation.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model en bron</source>
        <translation>Model and source</translation>
    </message>
    <message>
        <source>Modelbestand {0}: {1}.</source>
        <translation>Model file {0}: {1}.</translation>
    </message>
    <message>
        <source>Modellen in gebruik: {0}; privacydrempel: {1}</source>
        <translation>Models in use: {0}; privacy threshold: {1}</translation>
    </message>
    <message>
        <source>Muis boven</source>
        <translation>Mouse at top</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Naam van het niveau</source>
        <translation>Name of the level</translation>
    </message>
    <message>
        <source>Naar de toelichting (Esc: klaar)</source>
        <translation>To the note (Esc: done)</translation>
    </message>
    <message>
        <source>Naar de volgende kop</source>
        <translation>Go to the next heading</translation>
    </message>
    <message>
        <source>Naar de volgende open dimensie</source>
        <translation>Go to the next open dimension</translation>
    </message>
    <message>
        <source>Naar de vorige kop</source>
        <translation>Go to the previous heading</translation>
    </message>
    <message>
        <source>Naar die dimensie</source>
        <translation>Go to that dimension</translation>
    </message>
    <message>
        <source>Naar een andere kaart op de agenda</source>
        <translation>Go to another card on the agenda</translation>
    </message>
    <message>
        <source>Naar een andere stelling, zonder te kiezen</source>
        <translation>Go to another statement, without choosing</translation>
    </message>
    <message>
        <source>Naar het rapport</source>
        <translation>Skip to the report</translation>
    </message>
    <message>
        <source>Naar wat er bij de kaart hoort</source>
        <translation>Go to what belongs to the card</translation>
    </message>
    <message>
        <source>Naar {0}, pagina {1}</source>
        <translation>To {0}, page {1}</translation>
    </message>
    <message>
        <source>Naar ‘{0}’ kan niet worden geëxporteerd.</source>
        <translation>Exporting to ‘{0}’ is not possible.</translation>
    </message>
    <message>
        <source>Naast andere organisaties</source>
        <translation>Beside other organisations</translation>
    </message>
    <message>
        <source>Naast de vorige referentie is niets nieuws te tonen: sinds {0} veranderden bijdragen van minder dan {1} organisaties.</source>
        <translation>Nothing new can be shown beside the previous reference: since {0} contributions from fewer than {1} organisations changed.</translation>
    </message>
    <message>
        <source>Nergens ligt de ambitie boven het gekozen niveau.</source>
        <translation>Nowhere is the ambition above the chosen level.</translation>
    </message>
    <message>
        <source>Niet alles is opgeslagen.</source>
        <translation>Not everything has been saved.</translation>
    </message>
    <message>
        <source>Niet alles wat de beheerder instelde, klopt. Bij Instellingen staat wat.</source>
        <translation>Not everything that the administrator set is right. Settings says what.</translation>
    </message>
    <message>
        <source>Niet getoond, om wat uit een vorige referentie zou volgen: {0} cijfers.</source>
        <translation>Not shown, because of what would follow from a previous reference: {0} figures.</translation>
    </message>
    <message>
        <source>Niet meegenomen, want beschadigd: {0}.</source>
        <translation>Left out, because damaged: {0}.</translation>
    </message>
    <message>
        <source>Niet meer in de lijst:</source>
        <translation>No longer on the list:</translation>
    </message>
    <message>
        <source>Niet meer te lezen: {0}.</source>
        <translation>No longer readable: {0}.</translation>
    </message>
    <message>
        <source>Niet nu</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Nieuwe sessie</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Niveau {0}</source>
        <translation>Level {0}</translation>
    </message>
    <message>
        <source>Nog in te delen</source>
        <translation>To be placed</translation>
    </message>
    <message>
        <source>Nog niet alle aantallen zijn getoond.</source>
        <translation>Not all counts have been shown yet.</translation>
    </message>
    <message>
        <source>Nr.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nummer van de bijdrage</source>
        <translation>Number of the contribution</translation>
    </message>
    <message>
        <source>O</source>
        <translation>O</translation>
    </message>
    <message>
        <source>ONWAAR</source>
        <translation>FALSE</translation>
    </message>
    <message>
        <source>Onderwerp</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ook in de prullenbak: {0}.</source>
        <translation>In the bin as well: {0}.</translation>
    </message>
    <message>
        <source>Op de andere computer wordt net opgeslagen, of dat is daar halverwege afgebroken.</source>
        <translation>The other computer is saving right now, or saving was cut off half-way there.</translation>
    </message>
    <message>
        <source>Op de parkeerplek passen maximaal {0} opmerkingen.</source>
        <translation>The parking lot holds at most {0} remarks.</translation>
    </message>
    <message>
        <source>Op schema</source>
        <translation>On schedule</translation>
    </message>
    <message>
        <source>Op {0} bespreken we samen {1}.</source>
        <translation>On {0} we will discuss {1} together.</translation>
    </message>
    <message>
        <source>Opdrachten werken wel zonder beeldscherm: zie dgw-desktop --help.</source>
        <translation>Commands work without a screen: see dgw-desktop --help.</translation>
    </message>
    <message>
        <source>Open DGW Desktop, kies ‘Importeren…’ en dan de bijlage. Kies aan het eind ‘Klaar, sla op’.</source>
        <translation>Open DGW Desktop, choose ‘Import…’ and then the attachment. At the end, choose ‘Done, save’.</translation>
    </message>
    <message>
        <source>Open acties</source>
        <translation>Open actions</translation>
    </message>
    <message>
        <source>Open de bijlage in Excel, kies per dimensie een antwoord en sla het bestand op.</source>
        <translation>Open the attachment in Excel, choose an answer for each dimension and save the file.</translation>
    </message>
    <message>
        <source>Open de bijlage in LibreOffice, kies per dimensie een antwoord en sla het bestand op.</source>
        <translation>Open the attachment in LibreOffice, choose an answer for each dimension and save the file.</translation>
    </message>
    <message>
        <source>Open de bijlage in je browser. Je hoeft niets te installeren en er gaat niets over internet. Kies aan het eind ‘Opslaan als bestand’.</source>
        <translation>Open the attachment in your browser. You need not install anything and nothing goes over the internet. At the end, choose ‘Save as a file’.</translation>
    </message>
    <message>
        <source>Open venster sluiten of presentatie stoppen</source>
        <translation>Close what is open, or: Stop presentation</translation>
    </message>
    <message>
        <source>Open ze hier eerst één keer gewoon. Daarna kun je ze ook alleen bekijken.</source>
        <translation>Open it here in the usual way first. After that you can also view it read-only.</translation>
    </message>
    <message>
        <source>Open zelf: {0}</source>
        <translation>Open it yourself: {0}</translation>
    </message>
    <message>
        <source>OpenDocument-werkboek</source>
        <translation>OpenDocument workbook</translation>
    </message>
    <message>
        <source>Openbaarheid</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Opmerking</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Opmerking op de parkeerplek zetten</source>
        <translation>Put a remark in the parking lot</translation>
    </message>
    <message>
        <source>Opmerkingen vooraf</source>
        <translation>Remarks beforehand</translation>
    </message>
    <message>
        <source>Opmerkingen vooraf, zonder namen:</source>
        <translation>Remarks beforehand, without names:</translation>
    </message>
    <message>
        <source>Opnieuw</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Opslaan in {0}…</source>
        <translation>Saving to {0}…</translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider</source>
        <translation>Save for the facilitator</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisatieonderdeel</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Organisaties</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Over de beantwoorde dimensies; n is hun aantal. Open en niet van toepassing tellen niet mee. Niet afgerond; de cel toont één decimaal.</source>
        <translation>Over the answered dimensions; n is their number. Open and not applicable are not counted. Not rounded; the cell shows one decimal.</translation>
    </message>
    <message>
        <source>Overal</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Overal is niveau {0} ({1}) gekozen.</source>
        <translation>Level {0} ({1}) was chosen everywhere.</translation>
    </message>
    <message>
        <source>Overgeslagen: {0}.</source>
        <translation>Left out: {0}.</translation>
    </message>
    <message>
        <source>Overgeslagen: ‘{0}’, {1}.</source>
        <translation>Left out: ‘{0}’, {1}.</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>PageDown</source>
        <translation>PageDown</translation>
    </message>
    <message>
        <source>PageUp</source>
        <translation>PageUp</translation>
    </message>
    <message>
        <source>Pagina {0} van {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
    <message>
        <source>Pak de bijlage uit en open de webpagina die erin zit in je browser. Je hoeft niets te installeren en er gaat niets over internet. Kies aan het eind ‘Opslaan als bestand’.</source>
        <translation>Unpack the attachment and open the web page in it in your browser. You need not install anything and nothing goes over the internet. At the end, choose ‘Save as a file’.</translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
    <message>
        <source>Past bijna altijd: opent in iedere browser, ook zonder internet en op de telefoon.</source>
        <translation>Nearly always the right one: it opens in every browser, also without internet and on a phone.</translation>
    </message>
    <message>
        <source>Per dimensie</source>
        <translation>By dimension</translation>
    </message>
    <message>
        <source>Per dimensie de ambitie van elke sessie; n is het aantal sessies met een ambitie.</source>
        <translation>The ambition of each session by dimension; n is the number of sessions with an ambition.</translation>
    </message>
    <message>
        <source>Per dimensie het niveau van elke sessie; n is het aantal sessies met een niveau.</source>
        <translation>The level of each session by dimension; n is the number of sessions with a level.</translation>
    </message>
    <message>
        <source>Per dimensie wat alle sessies zeggen; n is het aantal sessies met een ambitie.</source>
        <translation>What all sessions say by dimension; n is the number of sessions with an ambition.</translation>
    </message>
    <message>
        <source>Per dimensie wat alle sessies zeggen; n is het aantal sessies met een niveau.</source>
        <translation>What all sessions say by dimension; n is the number of sessions with a level.</translation>
    </message>
    <message>
        <source>Per niveau zijn maximaal {0} stemmen mogelijk.</source>
        <translation>At most {0} votes are possible for each level.</translation>
    </message>
    <message>
        <source>Per thema</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Periode kiezen (0: geen)</source>
        <translation>Choose the period (0: none)</translation>
    </message>
    <message>
        <source>Plaats van de gegevens: {0}</source>
        <translation>Place of the data: {0}</translation>
    </message>
    <message>
        <source>Portefeuillehouder</source>
        <translation>Portfolio holder</translation>
    </message>
    <message>
        <source>Presentatie starten</source>
        <translation>Start presentation</translation>
    </message>
    <message>
        <source>Presentatorweergave</source>
        <translation>Presenter view</translation>
    </message>
    <message>
        <source>Prioriteit</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Prioriteiten</source>
        <translation>Priorities</translation>
    </message>
    <message>
        <source>Prioriteiten van de vorige meting</source>
        <translation>Priorities of the previous measurement</translation>
    </message>
    <message>
        <source>Probeer het nog eens, of kies een andere plaats.</source>
        <translation>Try again, or choose another place.</translation>
    </message>
    <message>
        <source>Profiel</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Profiel als afbeelding</source>
        <translation>Profile as a picture</translation>
    </message>
    <message>
        <source>Profiel als vectorafbeelding</source>
        <translation>Profile as a vector picture</translation>
    </message>
    <message>
        <source>Profiel kopiëren…</source>
        <translation>Copying the profile…</translation>
    </message>
    <message>
        <source>Profiel, {0}: {1} t/m {2}.</source>
        <translation>Profile, {0}: {1} to {2}.</translation>
    </message>
    <message>
        <source>Profiel.</source>
        <translation>Profile.</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Rapport als OpenDocument-tekst</source>
        <translation>Report as OpenDocument text</translation>
    </message>
    <message>
        <source>Rapport als PDF</source>
        <translation>Report as PDF</translation>
    </message>
    <message>
        <source>Rapport als webpagina</source>
        <translation>Report as a web page</translation>
    </message>
    <message>
        <source>Rapport gemaakt op</source>
        <translation>Report made on</translation>
    </message>
    <message>
        <source>Rapport maken</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Rapport voor Word</source>
        <translation>Report for Word</translation>
    </message>
    <message>
        <source>Rapporttabel</source>
        <translation>Report table</translation>
    </message>
    <message>
        <source>Referentie {0} {1}</source>
        <translation>Reference {0} {1}</translation>
    </message>
    <message>
        <source>Reservekopieën in map {0}: {1}; van de nieuwste {2} zijn er {3} in orde</source>
        <translation>Backups in folder {0}: {1}; of the newest {2}, {3} are OK</translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Resultaat per dimensie</source>
        <translation>Results by dimension</translation>
    </message>
    <message>
        <source>Resultaat per thema</source>
        <translation>Results by theme</translation>
    </message>
    <message>
        <source>Richting</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Ronde</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Samenvatting</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Sessie</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Sessie openen</source>
        <translation>Open session</translation>
    </message>
    <message>
        <source>Sessie van DGW Desktop</source>
        <translation>DGW Desktop session</translation>
    </message>
    <message>
        <source>Sessie verwijderen (met ongedaan maken)</source>
        <translation>Delete the session (can be undone)</translation>
    </message>
    <message>
        <source>Sessies</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sessies importeren</source>
        <translation>Import sessions</translation>
    </message>
    <message>
        <source>Sessies: {0}, waarvan {1} van deelnemers; in de prullenbak: {2}</source>
        <translation>Sessions: {0}, of which {1} by participants; in the bin: {2}</translation>
    </message>
    <message>
        <source>Shift+1, 2, 3 …</source>
        <translation>Shift+1, 2, 3 …</translation>
    </message>
    <message>
        <source>Shift+D</source>
        <translation>Shift+D</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Shift+F1</source>
        <translation>Shift+F1</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>Shift+F9</source>
        <translation>Shift+F9</translation>
    </message>
    <message>
        <source>Shift+H</source>
        <translation>Shift+H</translation>
    </message>
    <message>
        <source>Shift+V</source>
        <translation>Shift+V</translation>
    </message>
    <message>
        <source>Shift+letter</source>
        <translation>Shift+letter</translation>
    </message>
    <message>
        <source>Sinds de vorige meting ({0}) is bij de {1} dimensies die beide keren zijn beantwoord, geen niveau veranderd.</source>
        <translation>Since the previous measurement ({0}) no level has changed for the {1} dimensions that were answered both times.</translation>
    </message>
    <message>
        <source>Sinds de vorige meting ({0}) is geen niveau veranderd.</source>
        <translation>Since the previous measurement ({0}) no level has changed.</translation>
    </message>
    <message>
        <source>Sleep een kaart naar een andere periode, of druk op {0}; {1} begint een actie, {2} een opmerking.</source>
        <translation>Drag a card to another period, or press {0}; {1} starts an action, {2} a remark.</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Sluit andere programma&apos;s die er bestanden uit gebruiken.</source>
        <translation>Close other programs that use files in it.</translation>
    </message>
    <message>
        <source>Sluit andere programma&apos;s die het gebruiken en start opnieuw.</source>
        <translation>Close other programs that use it and start again.</translation>
    </message>
    <message>
        <source>Sluit de schijf aan, of kies bij Reservekopieën een andere map.</source>
        <translation>Connect the drive, or choose another folder under Backups.</translation>
    </message>
    <message>
        <source>Sluit het als het in een ander programma openstaat, of kies een andere plaats.</source>
        <translation>Close it if it is open in another program, or choose another place.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sluiten zonder op te slaan</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Soort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Sorteren op de gekozen kolom (nog een keer: omgekeerd)</source>
        <translation>Sort by the current column (again: the other way round)</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
    <message>
        <source>Spinnenweb als afbeelding</source>
        <translation>Spider chart as a picture</translation>
    </message>
    <message>
        <source>Spinnenweb als vectorafbeelding</source>
        <translation>Spider chart as a vector picture</translation>
    </message>
    <message>
        <source>Spinnenweb kopiëren…</source>
        <translation>Copying the spider chart…</translation>
    </message>
    <message>
        <source>Spinnenweb met de niveaus van {0} sessies over elkaar, met {1} assen, een per dimensie. Alle waarden staan in de tabellen van dit rapport.</source>
        <translation>Spider chart with the levels of {0} sessions on top of each other, with {1} axes, one for each dimension. All values are in the tables of this report.</translation>
    </message>
    <message>
        <source>Spinnenweb met {0} assen, een per dimensie, van 0 tot niveau {1}.</source>
        <translation>Spider chart with {0} axes, one for each dimension, from 0 to level {1}.</translation>
    </message>
    <message>
        <source>Spreiding</source>
        <translation>Spread</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Steller</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Stelling</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Stellingen: {0}</source>
        <translation>Statements: {0}</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Stemmen over de ambitie</source>
        <translation>Vote on the ambition</translation>
    </message>
    <message>
        <source>Stemmen per niveau</source>
        <translation>Votes per level</translation>
    </message>
    <message>
        <source>Stemmen tellen</source>
        <translation>Count votes</translation>
    </message>
    <message>
        <source>Stemmen, laagste tot hoogste</source>
        <translation>Votes, lowest to highest</translation>
    </message>
    <message>
        <source>Stemmen, te weinig mensen</source>
        <translation>Votes, too few people</translation>
    </message>
    <message>
        <source>Stemmen; Enter toont de uitslag</source>
        <translation>Vote; Enter shows the result</translation>
    </message>
    <message>
        <source>Sterk</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Sterke punten</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Stippen</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>Stippen tellen</source>
        <translation>Count the dots</translation>
    </message>
    <message>
        <source>Stippen tellen; Enter toont de uitslag</source>
        <translation>Count the dots; Enter shows the result</translation>
    </message>
    <message>
        <source>Stippen verdelen</source>
        <translation>Give dots</translation>
    </message>
    <message>
        <source>Stuur {0} naar {1}.</source>
        <translation>Send {0} to {1}.</translation>
    </message>
    <message>
        <source>Stuur {0} uiterlijk {1} naar {2}.</source>
        <translation>Send {0} by {1} to {2}.</translation>
    </message>
    <message>
        <source>Systeem: {0}</source>
        <translation>System: {0}</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Tabel voor Excel, Power BI en andere</source>
        <translation>Table for Excel, Power BI and others</translation>
    </message>
    <message>
        <source>Tabel_{0}</source>
        <translation>Table_{0}</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tekst</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Tekst groter</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Tekst kleiner</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Tel de stemmen opnieuw.</source>
        <translation>Count the votes again.</translation>
    </message>
    <message>
        <source>Terug naar de sessies</source>
        <translation>Back to the sessions</translation>
    </message>
    <message>
        <source>Thema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Thema: {0}</source>
        <translation>Theme: {0}</translation>
    </message>
    <message>
        <source>Toelichting</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Toelichting.</source>
        <translation>Note.</translation>
    </message>
    <message>
        <source>Toen – nu</source>
        <translation>Then – now</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tonen op de nieuwe beamer</source>
        <translation>Show on the new projector</translation>
    </message>
    <message>
        <source>Tonen: Opening, Kaart, Resultaat, sTippen, Agenda, Parkeerplek, Slot</source>
        <translation>Show: Opening (O), Card (K), Result (R), Dots (T), Agenda (A), Parking lot (P), Closing (S)</translation>
    </message>
    <message>
        <source>Twee tot twaalf sessies met dezelfde stellingen naast elkaar, de oudste eerst. Bij twee sessies, en bij sessies van hetzelfde organisatieonderdeel na elkaar, is het verschil de laatste min de eerste; anders de hoogste min de laagste.</source>
        <translation>Two to twelve sessions with the same statements side by side, the oldest first. For two sessions, and for sessions of the same unit over time, the difference is the last minus the first; otherwise it is the highest minus the lowest.</translation>
    </message>
    <message>
        <source>Typ een formulier op papier zelf over.</source>
        <translation>Type in a form on paper yourself.</translation>
    </message>
    <message>
        <source>Uitkomst</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Uitleg</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>V</source>
        <translation>V</translation>
    </message>
    <message>
        <source>Van de acties die op {0} openstonden: {1}.</source>
        <translation>Of the actions that were open on {0}: {1}.</translation>
    </message>
    <message>
        <source>Van de {0} dimensies is er 1 beantwoord</source>
        <translation>Of the {0} dimensions, 1 has been answered</translation>
    </message>
    <message>
        <source>Van de {0} dimensies is er 1 in {1} sessies beantwoord.</source>
        <translation>Of the {0} dimensions, 1 has been answered in {1} sessions.</translation>
    </message>
    <message>
        <source>Van de {0} dimensies is er nog geen beantwoord</source>
        <translation>Of the {0} dimensions, none has been answered yet</translation>
    </message>
    <message>
        <source>Van de {0} dimensies zijn er {1} beantwoord</source>
        <translation>Of the {0} dimensions, {1} have been answered</translation>
    </message>
    <message>
        <source>Van de {0} dimensies zijn er {2} in {1} sessies beantwoord.</source>
        <translation>Of the {0} dimensions, {2} have been answered in {1} sessions.</translation>
    </message>
    <message>
        <source>Van toepassing</source>
        <translation>Applicable</translation>
    </message>
    <message>
        <source>Van {0} naar {1} is geen niveau veranderd.</source>
        <translation>From {0} to {1} no level has changed.</translation>
    </message>
    <message>
        <source>Van {0} naar {1} is niets te vergelijken.</source>
        <translation>From {0} to {1} nothing can be compared.</translation>
    </message>
    <message>
        <source>Van {0} naar {1} zijn alle {2} dimensies {3} hoger.</source>
        <translation>From {0} to {1}, all {2} dimensions are {3} higher.</translation>
    </message>
    <message>
        <source>Van {0} naar {1} zijn alle {2} dimensies {3} lager.</source>
        <translation>From {0} to {1}, all {2} dimensions are {3} lower.</translation>
    </message>
    <message>
        <source>Van {0} naar {1}: {2}.</source>
        <translation>From {0} to {1}: {2}.</translation>
    </message>
    <message>
        <source>Van {0} toont deze groep niets: dat gaat over minder dan {1} organisaties, of is daartoe te herleiden.</source>
        <translation>Of {0} this group shows nothing: that would be of fewer than {1} organisations, or could be traced to them.</translation>
    </message>
    <message>
        <source>Van – naar</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>Van – tot</source>
        <translation>From – to</translation>
    </message>
    <message>
        <source>Van ‘{0}’ is meer dan één sessie gekozen.</source>
        <translation>More than one session of ‘{0}’ was chosen.</translation>
    </message>
    <message>
        <source>Verantwoording</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Verbeter de aantallen van de laatste stemming.</source>
        <translation>Correct the counts of the last vote.</translation>
    </message>
    <message>
        <source>Verbeter het in het bestand, of vraag wie het invulde om dat te doen.</source>
        <translation>Correct it in the file, or ask whoever filled it in to do so.</translation>
    </message>
    <message>
        <source>Verbeteragenda</source>
        <translation>Improvement agenda</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) is {1} gelijk gebleven (niveau {2}).</source>
        <translation>Compared with the previous measurement ({0}), {1} has stayed the same (level {2}).</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) is {1} hoger (van {2} naar {3}).</source>
        <translation>Compared with the previous measurement ({0}), {1} is higher (from {2} to {3}).</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) is {1} lager (van {2} naar {3}).</source>
        <translation>Compared with the previous measurement ({0}), {1} is lower (from {2} to {3}).</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) zijn {1} beantwoorde dimensies {2} hoger.</source>
        <translation>Compared with the previous measurement ({0}), {1} answered dimensions are {2} higher.</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) zijn {1} beantwoorde dimensies {2} lager.</source>
        <translation>Compared with the previous measurement ({0}), {1} answered dimensions are {2} lower.</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) zijn {1} dimensies die beide keren zijn beantwoord, {2} hoger.</source>
        <translation>Compared with the previous measurement ({0}), {1} dimensions that were answered both times are {2} higher.</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}) zijn {1} dimensies die beide keren zijn beantwoord, {2} lager.</source>
        <translation>Compared with the previous measurement ({0}), {1} dimensions that were answered both times are {2} lower.</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}), bij de {2} dimensies die beide keren zijn beantwoord: {1}.</source>
        <translation>Compared with the previous measurement ({0}), for the {2} dimensions that were answered both times: {1}.</translation>
    </message>
    <message>
        <source>Vergeleken met de vorige meting ({0}): {1}.</source>
        <translation>Compared with the previous measurement ({0}): {1}.</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Vergelijking</source>
        <translation>Comparison</translation>
    </message>
    <message>
        <source>Vergelijking met de vorige meting</source>
        <translation>Comparison with the previous measurement</translation>
    </message>
    <message>
        <source>Vergelijking van {0}</source>
        <translation>Comparison of {0}</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Verschil in ambitie</source>
        <translation>Difference in ambition</translation>
    </message>
    <message>
        <source>Versie</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Vervangen</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Vervangen door een nieuwere, of ingetrokken: {0}.</source>
        <translation>Replaced by a newer one, or withdrawn: {0}.</translation>
    </message>
    <message>
        <source>Verwijder eerst een actie, of maak een vervolgsessie.</source>
        <translation>Remove an action first, or create a follow-up session.</translation>
    </message>
    <message>
        <source>Verwijder eerst een opmerking.</source>
        <translation>Remove a remark first.</translation>
    </message>
    <message>
        <source>Verzamel bijdragen van meer organisaties.</source>
        <translation>Collect contributions from more organisations.</translation>
    </message>
    <message>
        <source>Vindt niet van toepassing</source>
        <translation>Finds not applicable</translation>
    </message>
    <message>
        <source>Vink aan waaruit de groep kiest. {0} telt de stippen; de aantallen zijn pas te zien als je de uitslag toont.</source>
        <translation>Tick what the group chooses from. {0} counts the dots; the numbers are only visible once you show the result.</translation>
    </message>
    <message>
        <source>Voeg bestanden van andere deelnemers toe.</source>
        <translation>Add files of other participants.</translation>
    </message>
    <message>
        <source>Voeg de ingevulde scans eerst samen.</source>
        <translation>Merge the filled-in scans first.</translation>
    </message>
    <message>
        <source>Volgende kaart of pagina</source>
        <translation>Next card or page</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Volledig scherm aan of uit</source>
        <translation>Full screen on or off</translation>
    </message>
    <message>
        <source>Volwassenheidsscan datagedreven werken</source>
        <translation>Maturity scan for data-driven working</translation>
    </message>
    <message>
        <source>Voor Parquet is DuckDB nodig.</source>
        <translation>Parquet needs DuckDB.</translation>
    </message>
    <message>
        <source>Voorbeeld van het rapport</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Vorige</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Vorige ambitie</source>
        <translation>Previous ambition</translation>
    </message>
    <message>
        <source>Vorige kaart of pagina</source>
        <translation>Previous card or page</translation>
    </message>
    <message>
        <source>Vorige meting</source>
        <translation>Previous measurement</translation>
    </message>
    <message>
        <source>Vorige meting ({0})</source>
        <translation>Previous measurement ({0})</translation>
    </message>
    <message>
        <source>Vraag de afzender om een nieuw bestand.</source>
        <translation>Ask the sender for a new file.</translation>
    </message>
    <message>
        <source>Vraag de afzender om het bestand dat de pagina opslaat: ‘Ingevuld-….dgw’.</source>
        <translation>Ask the sender for the file that the page saves: ‘Ingevuld-….dgw’.</translation>
    </message>
    <message>
        <source>Vraag de afzender om het formulier als {0} of {1}.</source>
        <translation>Ask the sender for the form as {0} or {1}.</translation>
    </message>
    <message>
        <source>Vraag de uitgever om een nieuw bestand.</source>
        <translation>Ask the publisher for a new file.</translation>
    </message>
    <message>
        <source>Vul een uitgever in.</source>
        <translation>Fill in a publisher.</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>WAAR</source>
        <translation>TRUE</translation>
    </message>
    <message>
        <source>Waar</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Waar de stemmen het verst uiteenlopen</source>
        <translation>Where the votes are furthest apart</translation>
    </message>
    <message>
        <source>Waar zien we dat het gelukt is?</source>
        <translation>How do we see that it worked?</translation>
    </message>
    <message>
        <source>Waaraan de groep wil werken, en wanneer.</source>
        <translation>What the group wants to work on, and when.</translation>
    </message>
    <message>
        <source>Waarde</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Waarschijnlijk staat het in een ander programma open. Sluit het daar, of kies een andere naam.</source>
        <translation>It is probably open in another program. Close it there, or choose another name.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw.</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Wacht even en probeer het opnieuw. Blijft het zo, open het dan en kies Overnemen.</source>
        <translation>Wait a moment and try again. If it stays like this, open it and choose Take over.</translation>
    </message>
    <message>
        <source>Wacht op meer bijdragen. Is die referentie aan niemand gegeven, verwijder dan ‘{0}’ uit de map.</source>
        <translation>Wait for more contributions. If that reference was given to nobody, remove ‘{0}’ from the folder.</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wat eerder is uitgegeven, kan niet worden gelezen uit ‘{0}’: {1}.</source>
        <translation>What was published before cannot be read from ‘{0}’: {1}.</translation>
    </message>
    <message>
        <source>Wat er is geworden van wat op {0} is gekozen.</source>
        <translation>What became of what was chosen on {0}.</translation>
    </message>
    <message>
        <source>Wat er nu in staat, gaat verloren.</source>
        <translation>What is in it now will be lost.</translation>
    </message>
    <message>
        <source>Wat je als toelichting opschrijft, tonen we zonder namen en door elkaar: schrijf dus niets op waaraan jij of een ander te herkennen is.</source>
        <translation>What you write as a remark is shown without names and in no order, so write nothing by which you or someone else can be recognised.</translation>
    </message>
    <message>
        <source>Wat je hebt getypt, is nog niet bewaard.</source>
        <translation>What you typed has not been kept yet.</translation>
    </message>
    <message>
        <source>Wat je het laatst deed, staat alleen nog in dit venster en gaat verloren. Kies Exporteren… en een naam die eindigt op .dgw om het te bewaren.</source>
        <translation>What you did last exists only in this window and will be lost. Choose Export… and a name that ends in .dgw to keep it.</translation>
    </message>
    <message>
        <source>Wat je het laatst deed, staat alleen nog in het geheugen. Los eerst het probleem op, zoals een volle schijf. Daarna slaat het programma het vanzelf op.</source>
        <translation>What you did last is only in memory so far. First solve the problem, such as a full disk. The program then saves it by itself.</translation>
    </message>
    <message>
        <source>Wat vooraf is ingevuld aan het publiek tonen, of weer verbergen</source>
        <translation>Show the audience what was filled in beforehand, or hide it again</translation>
    </message>
    <message>
        <source>Wat we doen</source>
        <translation>What we will do</translation>
    </message>
    <message>
        <source>We vragen je ook welk niveau je zou willen bereiken.</source>
        <translation>We also ask which level you would like to reach.</translation>
    </message>
    <message>
        <source>Webpagina</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Webpagina in een zip-bestand</source>
        <translation>Web page in a zip file</translation>
    </message>
    <message>
        <source>Weet ik niet (bij individueel invullen)</source>
        <translation>I do not know (if you fill in individually)</translation>
    </message>
    <message>
        <source>Weet niet</source>
        <translation>Does not know</translation>
    </message>
    <message>
        <source>Weggelaten</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Weggooien</source>
        <translation>Throw away</translation>
    </message>
    <message>
        <source>Werk DGW Desktop bij en importeer het opnieuw.</source>
        <translation>Update DGW Desktop and import it again.</translation>
    </message>
    <message>
        <source>Werk DGW Desktop bij en probeer het opnieuw.</source>
        <translation>Update DGW Desktop and try again.</translation>
    </message>
    <message>
        <source>Werk DGW Desktop bij; het bestand zelf is niet gewijzigd.</source>
        <translation>Update DGW Desktop; the file itself has not been changed.</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Wie de referentie uitgeeft, ontbreekt.</source>
        <translation>Who publishes the reference is missing.</translation>
    </message>
    <message>
        <source>Wil je mensen uitnodigen of ingevulde scans toevoegen? Heropen dan eerst de sessie.</source>
        <translation>Do you want to invite people or add filled-in scans? Reopen the session first.</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Zaaknummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Zeggen waar je bent</source>
        <translation>Say where you are</translation>
    </message>
    <message>
        <source>Zeggen wat het resultaat is</source>
        <translation>Say what the result is</translation>
    </message>
    <message>
        <source>Zet beschadigde sessies terug uit een reservekopie: Meer → Reservekopieën.</source>
        <translation>Restore damaged sessions from a backup: More → Backups.</translation>
    </message>
    <message>
        <source>Zet de sessie terug uit een reservekopie: Meer → Reservekopieën.</source>
        <translation>Restore the session from a backup: More → Backups.</translation>
    </message>
    <message>
        <source>Zet een kopie van het bestand terug. Is er nog nooit een referentie van deze bijdragen uitgegeven, verwijder het dan.</source>
        <translation>Put a copy of the file back. If no reference of these contributions was ever published, remove it.</translation>
    </message>
    <message>
        <source>Zet een reservekopie terug; het bestand zelf wordt niet gewijzigd.</source>
        <translation>Restore a backup; the file itself is not changed.</translation>
    </message>
    <message>
        <source>Zie de ids met: dgw-desktop list</source>
        <translation>See the ids with: dgw-desktop list</translation>
    </message>
    <message>
        <source>Zoeken</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Zorg dat de gegevensmap en de bestanden erin gewijzigd mogen worden, of kopieer de hele map naar een plaats waar dat mag. Start daarna opnieuw.</source>
        <translation>Make sure that the data folder and the files in it may be changed, or copy the whole folder to a place where they may. Then start again.</translation>
    </message>
    <message>
        <source>Zwart beeld aan of uit</source>
        <translation>Black screen on or off</translation>
    </message>
    <message>
        <source>aangevinkt</source>
        <translation>ticked</translation>
    </message>
    <message>
        <source>actie</source>
        <translation>action</translation>
    </message>
    <message>
        <source>actie gewijzigd</source>
        <translation>action changed</translation>
    </message>
    <message>
        <source>acties</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>afstand</source>
        <translation>gap</translation>
    </message>
    <message>
        <source>afstand {0}</source>
        <translation>{0} below it</translation>
    </message>
    <message>
        <source>alle bijdragen</source>
        <translation>all contributions</translation>
    </message>
    <message>
        <source>alle {0}</source>
        <translation>all {0}</translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>ambitie (n = {0}): {1}, mediaan {2}</source>
        <translation>ambition (n = {0}): {1}, median {2}</translation>
    </message>
    <message>
        <source>ambitie gemiddeld {0}</source>
        <translation>mean ambition {0}</translation>
    </message>
    <message>
        <source>ambitie gewist</source>
        <translation>ambition cleared</translation>
    </message>
    <message>
        <source>ambitie {0}</source>
        <translation>ambition {0}</translation>
    </message>
    <message>
        <source>ambitie {0} gekozen</source>
        <translation>ambition {0} chosen</translation>
    </message>
    <message>
        <source>ander model: {0}, versie {1}</source>
        <translation>another model: {0}, version {1}</translation>
    </message>
    <message>
        <source>bedrijfsvoering</source>
        <translation>operations</translation>
    </message>
    <message>
        <source>beide</source>
        <translation>both</translation>
    </message>
    <message>
        <source>bereikt</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>beschadigd</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>bestaat al</source>
        <translation>already exists</translation>
    </message>
    <message>
        <source>bestaat niet</source>
        <translation>does not exist</translation>
    </message>
    <message>
        <source>bestuurlijk rapport</source>
        <translation>report for the board</translation>
    </message>
    <message>
        <source>bij {0} dichter bij elkaar</source>
        <translation>closer together in {0}</translation>
    </message>
    <message>
        <source>bij {0} even ver uit elkaar</source>
        <translation>as far apart in {0}</translation>
    </message>
    <message>
        <source>bij {0} hoger</source>
        <translation>higher for {0}</translation>
    </message>
    <message>
        <source>bij {0} lager</source>
        <translation>lower for {0}</translation>
    </message>
    <message>
        <source>bij {0} verder uit elkaar</source>
        <translation>further apart in {0}</translation>
    </message>
    <message>
        <source>bij {3} is ‘weet ik niet’ ingevuld</source>
        <translation>for {3} the answer is ‘I do not know’</translation>
    </message>
    <message>
        <source>bijdrage</source>
        <translation>contribution</translation>
    </message>
    <message>
        <source>bijdragen</source>
        <translation>contributions</translation>
    </message>
    <message>
        <source>cel {0} op blad ‘{1}’</source>
        <translation>cell {0} on sheet ‘{1}’</translation>
    </message>
    <message>
        <source>cijfers van iets wat er niet is: ‘{0}’</source>
        <translation>figures of something that is not there: ‘{0}’</translation>
    </message>
    <message>
        <source>cijfers van ‘{0}’ komen meer dan eens voor</source>
        <translation>figures of ‘{0}’ occur more than once</translation>
    </message>
    <message>
        <source>computer ‘{0}’</source>
        <translation>computer ‘{0}’</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>datum</source>
        <translation>date</translation>
    </message>
    <message>
        <source>de aantallen van ‘{0}’ kunnen niet kloppen</source>
        <translation>the numbers of ‘{0}’ cannot be right</translation>
    </message>
    <message>
        <source>de afbeelding is niet heel</source>
        <translation>the picture is not whole</translation>
    </message>
    <message>
        <source>de begeleider</source>
        <translation>the facilitator</translation>
    </message>
    <message>
        <source>de bladen kloppen niet</source>
        <translation>the sheets are not right</translation>
    </message>
    <message>
        <source>de dimensies van een thema moeten bij elkaar staan, in de volgorde van de thema&apos;s</source>
        <translation>the dimensions of a theme must stand together, in the order of the themes</translation>
    </message>
    <message>
        <source>de gegevens zijn te diep genest</source>
        <translation>the data is nested too deeply</translation>
    </message>
    <message>
        <source>de inhoud is niet te begrijpen</source>
        <translation>the content cannot be understood</translation>
    </message>
    <message>
        <source>de lijst [[{0}]] ontbreekt</source>
        <translation>the list [[{0}]] is missing</translation>
    </message>
    <message>
        <source>de lijst is te lang</source>
        <translation>the list is too long</translation>
    </message>
    <message>
        <source>de naam is te lang</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>de naam van de begeleider</source>
        <translation>the name of the facilitator</translation>
    </message>
    <message>
        <source>de pagina past niet bij de eigen regels</source>
        <translation>the page does not fit its own rules</translation>
    </message>
    <message>
        <source>de regel met ‘{0}’ en ‘{1}’ is weg</source>
        <translation>the row with ‘{0}’ and ‘{1}’ is gone</translation>
    </message>
    <message>
        <source>de schijf geeft een fout</source>
        <translation>the disk reports an error</translation>
    </message>
    <message>
        <source>de schijf is alleen-lezen</source>
        <translation>the disk is read-only</translation>
    </message>
    <message>
        <source>de schijf is vol</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>de sleutel ‘{0}’ komt meer dan eens voor</source>
        <translation>the key ‘{0}’ occurs more than once</translation>
    </message>
    <message>
        <source>de stelling van niveau {0} is leeg of geen tekst</source>
        <translation>the statement of level {0} is empty or not text</translation>
    </message>
    <message>
        <source>de tekening is te ingewikkeld</source>
        <translation>the drawing is too complicated</translation>
    </message>
    <message>
        <source>de tekst is leeg</source>
        <translation>the text is empty</translation>
    </message>
    <message>
        <source>de tekst is te lang</source>
        <translation>the text is too long</translation>
    </message>
    <message>
        <source>de titel klopt niet</source>
        <translation>the title is not right</translation>
    </message>
    <message>
        <source>de vragen kloppen niet</source>
        <translation>the questions are not right</translation>
    </message>
    <message>
        <source>de waarde heeft de verkeerde soort</source>
        <translation>the value is of the wrong kind</translation>
    </message>
    <message>
        <source>de waarde heeft de verkeerde vorm</source>
        <translation>the value has the wrong form</translation>
    </message>
    <message>
        <source>de waarde is niet geldig</source>
        <translation>the value is not valid</translation>
    </message>
    <message>
        <source>de waarde is onbekend</source>
        <translation>the value is unknown</translation>
    </message>
    <message>
        <source>de waarde is te groot</source>
        <translation>the value is too large</translation>
    </message>
    <message>
        <source>de waarde is te klein</source>
        <translation>the value is too small</translation>
    </message>
    <message>
        <source>de waarden kloppen niet</source>
        <translation>the values are not right</translation>
    </message>
    <message>
        <source>de webpagina zit er niet in</source>
        <translation>the web page is not in it</translation>
    </message>
    <message>
        <source>deel {0} van {1}</source>
        <translation>part {0} of {1}</translation>
    </message>
    <message>
        <source>deel-{0}</source>
        <translation>section-{0}</translation>
    </message>
    <message>
        <source>definitief</source>
        <translation>final</translation>
    </message>
    <message>
        <source>deze instelling kan alleen in [{0}]</source>
        <translation>this setting can only be in [{0}]</translation>
    </message>
    <message>
        <source>deze naam mag hier niet</source>
        <translation>this name is not allowed here</translation>
    </message>
    <message>
        <source>dienstverlening</source>
        <translation>services</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensie {0}</source>
        <translation>dimension {0}</translation>
    </message>
    <message>
        <source>dimensie {0} ({1})</source>
        <translation>dimension {0} ({1})</translation>
    </message>
    <message>
        <source>dimensie {0} bestaat niet in het model</source>
        <translation>dimension {0} does not exist in the model</translation>
    </message>
    <message>
        <source>dimensie {0} komt meer dan eens voor</source>
        <translation>dimension {0} occurs more than once</translation>
    </message>
    <message>
        <source>dimensie {0}, {1}</source>
        <translation>dimension {0}, {1}</translation>
    </message>
    <message>
        <source>dimensie {0}: ambitie {1} bestaat niet in het model</source>
        <translation>dimension {0}: ambition {1} does not exist in the model</translation>
    </message>
    <message>
        <source>dimensie {0}: het aantal stemmen past niet bij de niveaus</source>
        <translation>dimension {0}: the number of votes does not match the levels</translation>
    </message>
    <message>
        <source>dimensie {0}: niet getoonde stemmen staan er toch in</source>
        <translation>dimension {0}: withheld votes are in it after all</translation>
    </message>
    <message>
        <source>dimensie {0}: niveau {1} bestaat niet in het model</source>
        <translation>dimension {0}: level {1} does not exist in the model</translation>
    </message>
    <message>
        <source>dimensie {0}: {1} vragen voor het gesprek; het maximum is {2}</source>
        <translation>dimension {0}: {1} questions for the conversation; the maximum is {2}</translation>
    </message>
    <message>
        <source>dimensie ‘{0}’ bestaat niet in het model</source>
        <translation>dimension ‘{0}’ does not exist in the model</translation>
    </message>
    <message>
        <source>dimensie ‘{0}’ komt meer dan eens voor</source>
        <translation>dimension ‘{0}’ occurs more than once</translation>
    </message>
    <message>
        <source>dimensie ‘{0}’: een niveau of ambitie, of niet van toepassing; één ervan</source>
        <translation>dimension ‘{0}’: a level or ambition, or not applicable; one of these</translation>
    </message>
    <message>
        <source>dimensie ‘{0}’: niveau {1} bestaat niet in het model</source>
        <translation>dimension ‘{0}’: level {1} does not exist in the model</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
    <message>
        <source>dit is de sessie van een groep, niet de scan van één persoon</source>
        <translation>this is the session of a group, not the scan of one person</translation>
    </message>
    <message>
        <source>dit is de sessie zelf</source>
        <translation>this is the session itself</translation>
    </message>
    <message>
        <source>dit is het lege formulier</source>
        <translation>this is the empty form</translation>
    </message>
    <message>
        <source>diverse</source>
        <translation>various</translation>
    </message>
    <message>
        <source>drie niveaus</source>
        <translation>three levels</translation>
    </message>
    <message>
        <source>dubbele ingevulde scan overgeslagen</source>
        <translation>duplicate filled-in scan ignored</translation>
    </message>
    <message>
        <source>dubbele ingevulde scans overgeslagen</source>
        <translation>duplicate filled-in scans ignored</translation>
    </message>
    <message>
        <source>een actie noemt dimensie {0}, die niet in het model bestaat</source>
        <translation>an action names dimension {0}, which does not exist in the model</translation>
    </message>
    <message>
        <source>een ander organisatieonderdeel</source>
        <translation>another unit</translation>
    </message>
    <message>
        <source>een ander venster op deze computer</source>
        <translation>another window on this computer</translation>
    </message>
    <message>
        <source>een andere computer</source>
        <translation>another computer</translation>
    </message>
    <message>
        <source>een datum of tijd bestaat niet</source>
        <translation>a date or time does not exist</translation>
    </message>
    <message>
        <source>een deel van het pad is geen map</source>
        <translation>part of the path is not a folder</translation>
    </message>
    <message>
        <source>een getal is te lang</source>
        <translation>a number is too long</translation>
    </message>
    <message>
        <source>een getal van {0} t/m {1}</source>
        <translation>a number from {0} to {1}</translation>
    </message>
    <message>
        <source>een gewone map</source>
        <translation>an ordinary folder</translation>
    </message>
    <message>
        <source>een lijst van maximaal {0} paden</source>
        <translation>a list of at most {0} paths</translation>
    </message>
    <message>
        <source>een naam heeft te veel delen</source>
        <translation>a name has too many parts</translation>
    </message>
    <message>
        <source>een prioriteit noemt dimensie {0}, die niet in het model bestaat</source>
        <translation>a priority names dimension {0}, which is not in the model</translation>
    </message>
    <message>
        <source>een tekst van maximaal {0} tekens</source>
        <translation>a text of at most {0} characters</translation>
    </message>
    <message>
        <source>een uitkomst noemt dimensie {0}, die niet in het model bestaat</source>
        <translation>an outcome names dimension {0}, which is not in the model</translation>
    </message>
    <message>
        <source>een verplicht veld ontbreekt</source>
        <translation>a required field is missing</translation>
    </message>
    <message>
        <source>een volledig pad; een variabele erin moet bestaan</source>
        <translation>a full path; a variable in it must exist</translation>
    </message>
    <message>
        <source>eerdere met dit nummer tellen niet meer</source>
        <translation>earlier ones with this number no longer count</translation>
    </message>
    <message>
        <source>eerdere stemmingen: {0}</source>
        <translation>earlier votes: {0}</translation>
    </message>
    <message>
        <source>eerste actie op {0}</source>
        <translation>first action due {0}</translation>
    </message>
    <message>
        <source>en nog {0}</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>en nog {0} andere</source>
        <translation>and {0} more</translation>
    </message>
    <message>
        <source>er is niets ingevuld</source>
        <translation>nothing is filled in</translation>
    </message>
    <message>
        <source>er ontbreken delen van de tekening</source>
        <translation>parts of the drawing are missing</translation>
    </message>
    <message>
        <source>er ontbreken pagina&apos;s</source>
        <translation>pages are missing</translation>
    </message>
    <message>
        <source>er staan andere cijfers in</source>
        <translation>it has other figures in it</translation>
    </message>
    <message>
        <source>er staan eigen afkortingen (entiteiten) in</source>
        <translation>there are abbreviations of its own (entities) in it</translation>
    </message>
    <message>
        <source>er staan halve tekens in</source>
        <translation>there are half characters in it</translation>
    </message>
    <message>
        <source>er staan te veel gegevens in</source>
        <translation>there is too much data in it</translation>
    </message>
    <message>
        <source>er staan verwijzingen naar andere bestanden in</source>
        <translation>there are references to other files in it</translation>
    </message>
    <message>
        <source>er staan {0} regels{1} en dat moeten er {2} zijn</source>
        <translation>there are {0} rows{1} and there must be {2}</translation>
    </message>
    <message>
        <source>er staat een ander model in</source>
        <translation>it holds another model</translation>
    </message>
    <message>
        <source>er staat een andere bijdrage in</source>
        <translation>it has another contribution in it</translation>
    </message>
    <message>
        <source>er staat een andere sessie in</source>
        <translation>another session is in it</translation>
    </message>
    <message>
        <source>er staat een onbekend veld</source>
        <translation>there is an unknown field</translation>
    </message>
    <message>
        <source>er staat meer in dan een tekening: {0}</source>
        <translation>there is more in it than a drawing: {0}</translation>
    </message>
    <message>
        <source>er zijn minstens {0} dimensies nodig</source>
        <translation>at least {0} dimensions are needed</translation>
    </message>
    <message>
        <source>er zijn twee prioriteiten voor dimensie {0}</source>
        <translation>there are two priorities for dimension {0}</translation>
    </message>
    <message>
        <source>er zijn twee uitkomsten voor dimensie {0}</source>
        <translation>there are two outcomes for dimension {0}</translation>
    </message>
    <message>
        <source>er zit geen ingevuld formulier in</source>
        <translation>there is no filled-in form in it</translation>
    </message>
    <message>
        <source>erboven</source>
        <translation>above it</translation>
    </message>
    <message>
        <source>erin</source>
        <translation>in it</translation>
    </message>
    <message>
        <source>ernaast de referentie {0}</source>
        <translation>beside it the reference {0}</translation>
    </message>
    <message>
        <source>eronder</source>
        <translation>below it</translation>
    </message>
    <message>
        <source>fout {0} van het systeem</source>
        <translation>system error {0}</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>geen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>geen dimensie</source>
        <translation>no dimension</translation>
    </message>
    <message>
        <source>geen geldige TOML (aan het einde)</source>
        <translation>not valid TOML (at the end)</translation>
    </message>
    <message>
        <source>geen geldige TOML (regel {0}, positie {1})</source>
        <translation>not valid TOML (line {0}, position {1})</translation>
    </message>
    <message>
        <source>geen gemeente</source>
        <translation>not a municipality</translation>
    </message>
    <message>
        <source>geen organisatieonderdeel</source>
        <translation>no unit</translation>
    </message>
    <message>
        <source>geen toegang</source>
        <translation>no access</translation>
    </message>
    <message>
        <source>gegevens</source>
        <translation>data</translation>
    </message>
    <message>
        <source>gelijk</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>gelijk op plaats {0}</source>
        <translation>tied in place {0}</translation>
    </message>
    <message>
        <source>gemaakt op {0}</source>
        <translation>made on {0}</translation>
    </message>
    <message>
        <source>gemiddeld niveau nu (n = {0})</source>
        <translation>mean level now (n = {0})</translation>
    </message>
    <message>
        <source>gemiddeld {0}</source>
        <translation>mean {0}</translation>
    </message>
    <message>
        <source>gemiddelde ambitie (n = {0})</source>
        <translation>mean ambition (n = {0})</translation>
    </message>
    <message>
        <source>hele organisatie</source>
        <translation>whole organisation</translation>
    </message>
    <message>
        <source>herkomst</source>
        <translation>origin</translation>
    </message>
    <message>
        <source>het bestand is niet van een beheerder</source>
        <translation>the file does not belong to an administrator</translation>
    </message>
    <message>
        <source>het controlegetal klopt niet; het bestand is beschadigd of bewerkt</source>
        <translation>the checksum does not match; the file is damaged or has been edited</translation>
    </message>
    <message>
        <source>het einde ontbreekt</source>
        <translation>the end is missing</translation>
    </message>
    <message>
        <source>het geheel</source>
        <translation>the whole</translation>
    </message>
    <message>
        <source>het heeft een wachtwoord</source>
        <translation>it has a password</translation>
    </message>
    <message>
        <source>het heeft een wachtwoord, of het is een oud Excel-bestand (.xls)</source>
        <translation>it has a password, or it is an old Excel file (.xls)</translation>
    </message>
    <message>
        <source>het ingevulde bestand</source>
        <translation>the filled-in file</translation>
    </message>
    <message>
        <source>het is beschadigd</source>
        <translation>it is damaged</translation>
    </message>
    <message>
        <source>het is beschadigd of niet compleet</source>
        <translation>it is damaged or incomplete</translation>
    </message>
    <message>
        <source>het is de webpagina zelf; daar staan geen antwoorden in</source>
        <translation>it is the web page itself, which holds no answers</translation>
    </message>
    <message>
        <source>het is een PDF</source>
        <translation>it is a PDF</translation>
    </message>
    <message>
        <source>het is een map</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>het is een {0}-bestand</source>
        <translation>it is a {0} file</translation>
    </message>
    <message>
        <source>het is geen UTF-8-tekst</source>
        <translation>it is not UTF-8 text</translation>
    </message>
    <message>
        <source>het is geen bijdrage van DGW Desktop</source>
        <translation>it is no contribution from DGW Desktop</translation>
    </message>
    <message>
        <source>het is geen bruikbare afbeelding</source>
        <translation>it is not a usable picture</translation>
    </message>
    <message>
        <source>het is geen formulier van DGW Desktop, of het verborgen blad ervan is weggehaald</source>
        <translation>it is no form of DGW Desktop, or its hidden sheet was removed</translation>
    </message>
    <message>
        <source>het is geen geldige JSON (regel {0})</source>
        <translation>it is not valid JSON (line {0})</translation>
    </message>
    <message>
        <source>het is geen geldige SVG (regel {0})</source>
        <translation>it is not valid SVG (line {0})</translation>
    </message>
    <message>
        <source>het is geen gewoon bestand</source>
        <translation>it is not an ordinary file</translation>
    </message>
    <message>
        <source>het is geen lijst van wat is uitgegeven</source>
        <translation>it is no list of what was published</translation>
    </message>
    <message>
        <source>het is geen referentie van DGW Desktop</source>
        <translation>it is no reference from DGW Desktop</translation>
    </message>
    <message>
        <source>het is geen sessie van DGW Desktop</source>
        <translation>it is not a session of DGW Desktop</translation>
    </message>
    <message>
        <source>het is geen werkboek van Excel of LibreOffice</source>
        <translation>it is no workbook of Excel or LibreOffice</translation>
    </message>
    <message>
        <source>het is gemaakt met een ander model: {0} {1}</source>
        <translation>it was made with another model: {0} {1}</translation>
    </message>
    <message>
        <source>het is gemaakt met een andere versie van DGW Desktop</source>
        <translation>it was made with another version of DGW Desktop</translation>
    </message>
    <message>
        <source>het is gemaakt met een nieuwere versie van DGW Desktop</source>
        <translation>it was made with a newer version of DGW Desktop</translation>
    </message>
    <message>
        <source>het is groter dan {0} MB</source>
        <translation>it is larger than {0} MB</translation>
    </message>
    <message>
        <source>het is leeg</source>
        <translation>it is empty</translation>
    </message>
    <message>
        <source>het is niet terug te lezen</source>
        <translation>it cannot be read back</translation>
    </message>
    <message>
        <source>het is op een onbekende manier ingepakt</source>
        <translation>it is packed in an unknown way</translation>
    </message>
    <message>
        <source>het kan niet worden gelezen ({0})</source>
        <translation>it cannot be read ({0})</translation>
    </message>
    <message>
        <source>het model in het bestand is een ander dan het bestand zegt</source>
        <translation>the model in the file is not the one that the file says</translation>
    </message>
    <message>
        <source>het netwerk antwoordt niet</source>
        <translation>the network does not answer</translation>
    </message>
    <message>
        <source>het nummer is {0}, maar de nummers moeten opvolgend zijn vanaf 1</source>
        <translation>the number is {0}, but the numbers must follow on from 1</translation>
    </message>
    <message>
        <source>het papier</source>
        <translation>the paper</translation>
    </message>
    <message>
        <source>het veld ‘{0}’ komt meer dan eens voor</source>
        <translation>the field ‘{0}’ occurs more than once</translation>
    </message>
    <message>
        <source>het verborgen blad is beschadigd</source>
        <translation>the hidden sheet is damaged</translation>
    </message>
    <message>
        <source>het verborgen blad is geen formulier</source>
        <translation>the hidden sheet is no form</translation>
    </message>
    <message>
        <source>hoger</source>
        <translation>higher</translation>
    </message>
    <message>
        <source>hoogste</source>
        <translation>highest</translation>
    </message>
    <message>
        <source>hoogste: {0}</source>
        <translation>highest: {0}</translation>
    </message>
    <message>
        <source>iedereen {0}</source>
        <translation>everybody {0}</translation>
    </message>
    <message>
        <source>in deze map staan geen ingevulde formulieren</source>
        <translation>there are no filled-in forms in this folder</translation>
    </message>
    <message>
        <source>in een map die met andere computers wordt gedeeld</source>
        <translation>in a folder shared with other computers</translation>
    </message>
    <message>
        <source>in het model, {0}</source>
        <translation>in the model, {0}</translation>
    </message>
    <message>
        <source>in orde</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>individueel</source>
        <translation>individual</translation>
    </message>
    <message>
        <source>ingevuld voor een andere sessie: {0}</source>
        <translation>filled in for another session: {0}</translation>
    </message>
    <message>
        <source>ingevulde scan</source>
        <translation>filled-in scan</translation>
    </message>
    <message>
        <source>ingevulde scans</source>
        <translation>filled-in scans</translation>
    </message>
    <message>
        <source>intrekking</source>
        <translation>withdrawal</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>keuze gewist</source>
        <translation>choice cleared</translation>
    </message>
    <message>
        <source>kies uit {0}</source>
        <translation>choose from {0}</translation>
    </message>
    <message>
        <source>kolom {0}{1} klopt niet</source>
        <translation>column {0}{1} is not right</translation>
    </message>
    <message>
        <source>laagste</source>
        <translation>lowest</translation>
    </message>
    <message>
        <source>laagste: {0}</source>
        <translation>lowest: {0}</translation>
    </message>
    <message>
        <source>laatste stemming gewist</source>
        <translation>last vote cleared</translation>
    </message>
    <message>
        <source>laatste stemming over de ambitie gewist</source>
        <translation>last vote on the ambition cleared</translation>
    </message>
    <message>
        <source>laatste_ronde</source>
        <translation>last_round</translation>
    </message>
    <message>
        <source>lager</source>
        <translation>lower</translation>
    </message>
    <message>
        <source>loopt</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>mediaan</source>
        <translation>median</translation>
    </message>
    <message>
        <source>mediaan {0}</source>
        <translation>median {0}</translation>
    </message>
    <message>
        <source>middelste helft van de referentie {0}, mediaan {1}</source>
        <translation>middle half of the reference {0}, median {1}</translation>
    </message>
    <message>
        <source>mij</source>
        <translation>me</translation>
    </message>
    <message>
        <source>minder dan 20.000 inwoners</source>
        <translation>fewer than 20 000 inhabitants</translation>
    </message>
    <message>
        <source>minder dan {0} mensen</source>
        <translation>fewer than {0} people</translation>
    </message>
    <message>
        <source>minuten</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>minuut</source>
        <translation>minute</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>model {0}</source>
        <translation>model {0}</translation>
    </message>
    <message>
        <source>modelversie</source>
        <translation>model_version</translation>
    </message>
    <message>
        <source>n.v.t.</source>
        <translation>n.a.</translation>
    </message>
    <message>
        <source>na het gesprek</source>
        <translation>after the discussion</translation>
    </message>
    <message>
        <source>naar {0}, {1} van {2}</source>
        <translation>to {0}, {1} of {2}</translation>
    </message>
    <message>
        <source>naast het programma</source>
        <translation>beside the program</translation>
    </message>
    <message>
        <source>namen</source>
        <translation>names</translation>
    </message>
    <message>
        <source>namen van actiehouders</source>
        <translation>names of action owners</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
    <message>
        <source>niet aangevinkt</source>
        <translation>not ticked</translation>
    </message>
    <message>
        <source>niet alles is duidelijk: {0}</source>
        <translation>not everything is clear: {0}</translation>
    </message>
    <message>
        <source>niet besproken</source>
        <translation>not discussed</translation>
    </message>
    <message>
        <source>niet in orde</source>
        <translation>not OK</translation>
    </message>
    <message>
        <source>niet meer in de lijst</source>
        <translation>no longer on the list</translation>
    </message>
    <message>
        <source>niet te vergelijken</source>
        <translation>cannot be compared</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>niet van toepassing: {0}</source>
        <translation>not applicable: {0}</translation>
    </message>
    <message>
        <source>niet_van_toepassing</source>
        <translation>not_applicable</translation>
    </message>
    <message>
        <source>niets dat niet al is teruggevonden</source>
        <translation>nothing that has not been recovered already</translation>
    </message>
    <message>
        <source>nieuwe ingevulde scan</source>
        <translation>new filled-in scan</translation>
    </message>
    <message>
        <source>nieuwe ingevulde scans</source>
        <translation>new filled-in scans</translation>
    </message>
    <message>
        <source>niveau</source>
        <translation>level</translation>
    </message>
    <message>
        <source>niveau {0}</source>
        <translation>level {0}</translation>
    </message>
    <message>
        <source>niveau {0} gekozen</source>
        <translation>level {0} chosen</translation>
    </message>
    <message>
        <source>niveau {0} van {1}</source>
        <translation>level {0} of {1}</translation>
    </message>
    <message>
        <source>niveau {0}: {1}</source>
        <translation>level {0}: {1}</translation>
    </message>
    <message>
        <source>niveau_naam</source>
        <translation>level_name</translation>
    </message>
    <message>
        <source>nog geen niveau gekozen</source>
        <translation>no level chosen yet</translation>
    </message>
    <message>
        <source>nog geen niveau gekozen, ambitie {0}</source>
        <translation>no level chosen yet, ambition {0}</translation>
    </message>
    <message>
        <source>nog niets ingevuld</source>
        <translation>nothing filled in yet</translation>
    </message>
    <message>
        <source>nog open</source>
        <translation>still open</translation>
    </message>
    <message>
        <source>nog {0}</source>
        <translation>still {0}</translation>
    </message>
    <message>
        <source>nu {0}</source>
        <translation>now {0}</translation>
    </message>
    <message>
        <source>nummer</source>
        <translation>number</translation>
    </message>
    <message>
        <source>onbekend veld ‘{0}’</source>
        <translation>unknown field ‘{0}’</translation>
    </message>
    <message>
        <source>onderdeel</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>op een netwerkschijf</source>
        <translation>on a network drive</translation>
    </message>
    <message>
        <source>op niveau {0}, de ambitie ({1}) is bereikt</source>
        <translation>at level {0}, the ambition ({1}) is reached</translation>
    </message>
    <message>
        <source>op niveau {0}, het hoogste</source>
        <translation>at level {0}, the highest</translation>
    </message>
    <message>
        <source>op niveau {0}, nog zonder ambitie; volgende stap niveau {1}</source>
        <translation>at level {0}, no ambition yet; next step level {1}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>openbare orde en veiligheid</source>
        <translation>public order and safety</translation>
    </message>
    <message>
        <source>opgestoken handen</source>
        <translation>show of hands</translation>
    </message>
    <message>
        <source>opmerking</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>opmerking gewijzigd</source>
        <translation>remark changed</translation>
    </message>
    <message>
        <source>opmerkingen</source>
        <translation>remarks</translation>
    </message>
    <message>
        <source>opmerkingen_vooraf</source>
        <translation>remarks_beforehand</translation>
    </message>
    <message>
        <source>organisatie</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>organisatieonderdeel</source>
        <translation>unit</translation>
    </message>
    <message>
        <source>organisatieonderdelen</source>
        <translation>units</translation>
    </message>
    <message>
        <source>organisaties</source>
        <translation>organisations</translation>
    </message>
    <message>
        <source>over de ambitie: {0}</source>
        <translation>on the ambition: {0}</translation>
    </message>
    <message>
        <source>overal niveau {0}</source>
        <translation>level {0} everywhere</translation>
    </message>
    <message>
        <source>pagina {0} van {1} ontbreekt</source>
        <translation>page {0} of {1} is missing</translation>
    </message>
    <message>
        <source>parkeerplek</source>
        <translation>parking lot</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>people</translation>
    </message>
    <message>
        <source>persoon</source>
        <translation>person</translation>
    </message>
    <message>
        <source>prioriteit</source>
        <translation>priority</translation>
    </message>
    <message>
        <source>prioriteit van de vorige meting</source>
        <translation>priority of the previous measurement</translation>
    </message>
    <message>
        <source>prioriteit_gelukt_als</source>
        <translation>priority_success</translation>
    </message>
    <message>
        <source>prioriteit_periode</source>
        <translation>priority_period</translation>
    </message>
    <message>
        <source>prioriteit_stippen</source>
        <translation>priority_dots</translation>
    </message>
    <message>
        <source>prioriteit_wie</source>
        <translation>priority_who</translation>
    </message>
    <message>
        <source>prioriteiten</source>
        <translation>priorities</translation>
    </message>
    <message>
        <source>profiel</source>
        <translation>profile</translation>
    </message>
    <message>
        <source>rapport</source>
        <translation>report</translation>
    </message>
    <message>
        <source>regel {0} is niet heel</source>
        <translation>row {0} is not whole</translation>
    </message>
    <message>
        <source>regel {0}: er staan tekens in die de richting omdraaien</source>
        <translation>line {0}: there are characters in it that turn the direction</translation>
    </message>
    <message>
        <source>richting</source>
        <translation>direction</translation>
    </message>
    <message>
        <source>ronde</source>
        <translation>round</translation>
    </message>
    <message>
        <source>ruimtelijk domein</source>
        <translation>spatial domain</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessie_id</source>
        <translation>session_id</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>sociaal domein</source>
        <translation>social domain</translation>
    </message>
    <message>
        <source>spatie</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>spinnenweb</source>
        <translation>spider chart</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>stemmen_ambitie</source>
        <translation>votes_ambition</translation>
    </message>
    <message>
        <source>stemming</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>stemming over de ambitie</source>
        <translation>vote on the ambition</translation>
    </message>
    <message>
        <source>stemming {0}</source>
        <translation>vote {0}</translation>
    </message>
    <message>
        <source>stemming {0} over de ambitie</source>
        <translation>vote {0} on the ambition</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>te weinig mensen</source>
        <translation>too few people</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>thema {0}</source>
        <translation>theme {0}</translation>
    </message>
    <message>
        <source>thema ‘{0}’ bestaat niet</source>
        <translation>theme ‘{0}’ does not exist</translation>
    </message>
    <message>
        <source>thema ‘{0}’ heeft geen dimensies</source>
        <translation>theme ‘{0}’ has no dimensions</translation>
    </message>
    <message>
        <source>thema’s</source>
        <translation>themes</translation>
    </message>
    <message>
        <source>titel</source>
        <translation>title</translation>
    </message>
    <message>
        <source>titel, uitgever of licentie ontbreekt</source>
        <translation>title, publisher or licence is missing</translation>
    </message>
    <message>
        <source>toelichting</source>
        <translation>note</translation>
    </message>
    <message>
        <source>toelichtingen</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>toen en nu niet ingevuld</source>
        <translation>not filled in then, nor now</translation>
    </message>
    <message>
        <source>toen niet ingevuld, is nu {0}</source>
        <translation>not filled in then, is now {0}</translation>
    </message>
    <message>
        <source>true of false, in het register 1 of 0</source>
        <translation>true or false, in the registry 1 or 0</translation>
    </message>
    <message>
        <source>twee niveaus</source>
        <translation>two levels</translation>
    </message>
    <message>
        <source>uitslag van {0}: {1}; mediaan {2}</source>
        <translation>result of {0}: {1}; median {2}</translation>
    </message>
    <message>
        <source>van niveau {0} naar niveau {1}</source>
        <translation>from level {0} to level {1}</translation>
    </message>
    <message>
        <source>van {0} naar {1}</source>
        <translation>from {0} to {1}</translation>
    </message>
    <message>
        <source>van {0} naar {1}, met als volgende stap niveau {2}</source>
        <translation>from {0} to {1}, with level {2} as the next step</translation>
    </message>
    <message>
        <source>verbeterde ingevulde scan</source>
        <translation>corrected filled-in scan</translation>
    </message>
    <message>
        <source>verbeterde ingevulde scans</source>
        <translation>corrected filled-in scans</translation>
    </message>
    <message>
        <source>verschil</source>
        <translation>change</translation>
    </message>
    <message>
        <source>verschil {0} (n = {1})</source>
        <translation>change {0} (n = {1})</translation>
    </message>
    <message>
        <source>verschil_ambitie</source>
        <translation>difference_ambition</translation>
    </message>
    <message>
        <source>vervallen</source>
        <translation>dropped</translation>
    </message>
    <message>
        <source>vier niveaus</source>
        <translation>four levels</translation>
    </message>
    <message>
        <source>vindt_niet_van_toepassing</source>
        <translation>finds_not_applicable</translation>
    </message>
    <message>
        <source>volwassenheidsscan, datagedreven werken</source>
        <translation>maturity scan, data-driven working</translation>
    </message>
    <message>
        <source>vooraf</source>
        <translation>beforehand</translation>
    </message>
    <message>
        <source>vooraf ambitie {0}</source>
        <translation>ambition beforehand {0}</translation>
    </message>
    <message>
        <source>vooraf individueel ingevuld</source>
        <translation>filled in individually beforehand</translation>
    </message>
    <message>
        <source>vooraf ingevuld</source>
        <translation>filled in beforehand</translation>
    </message>
    <message>
        <source>vooraf ingevuld door {0}</source>
        <translation>filled in beforehand by {0}</translation>
    </message>
    <message>
        <source>vooraf n.v.t.: {0}</source>
        <translation>not applicable beforehand: {0}</translation>
    </message>
    <message>
        <source>vooraf ook: {0}</source>
        <translation>beforehand also: {0}</translation>
    </message>
    <message>
        <source>vooraf weet niet: {0}</source>
        <translation>do not know beforehand: {0}</translation>
    </message>
    <message>
        <source>vooraf: te weinig mensen</source>
        <translation>beforehand: too few people</translation>
    </message>
    <message>
        <source>voorbereid</source>
        <translation>prepared</translation>
    </message>
    <message>
        <source>vorige meting ({0}) (n = {1})</source>
        <translation>previous measurement ({0}) (n&#xa0;=&#xa0;{1})</translation>
    </message>
    <message>
        <source>vorige meting {0}</source>
        <translation>previous measurement {0}</translation>
    </message>
    <message>
        <source>vorige_ambitie</source>
        <translation>previous_ambition</translation>
    </message>
    <message>
        <source>vorige_meting</source>
        <translation>previous_measurement</translation>
    </message>
    <message>
        <source>vorige_prioriteit</source>
        <translation>previous_priority</translation>
    </message>
    <message>
        <source>vorige_prioriteit_opmerking</source>
        <translation>previous_priority_remark</translation>
    </message>
    <message>
        <source>vraag {0} is leeg of geen tekst</source>
        <translation>question {0} is empty or not text</translation>
    </message>
    <message>
        <source>vrij te gebruiken</source>
        <translation>free to use</translation>
    </message>
    <message>
        <source>vrijwel gelijk</source>
        <translation>almost the same</translation>
    </message>
    <message>
        <source>wanneer: {0}</source>
        <translation>by: {0}</translation>
    </message>
    <message>
        <source>was {0}, en is dat nu nog</source>
        <translation>was {0}, and still is</translation>
    </message>
    <message>
        <source>was {0}, is nu {1}</source>
        <translation>was {0}, is now {1}</translation>
    </message>
    <message>
        <source>was {0}, nu nog niet ingevuld</source>
        <translation>was {0}, not filled in yet now</translation>
    </message>
    <message>
        <source>weer open</source>
        <translation>open again</translation>
    </message>
    <message>
        <source>weer van toepassing</source>
        <translation>applicable again</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>weet niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>weet niet: {0}</source>
        <translation>do not know: {0}</translation>
    </message>
    <message>
        <source>weet_niet</source>
        <translation>do_not_know</translation>
    </message>
    <message>
        <source>wie: {0}</source>
        <translation>who: {0}</translation>
    </message>
    <message>
        <source>zo heet geen instelling</source>
        <translation>there is no setting of this name</translation>
    </message>
    <message>
        <source>{0}
Dit wordt eerst afgemaakt.</source>
        <translation>{0}
This is finished first.</translation>
    </message>
    <message>
        <source>{0} (beeld {1})</source>
        <translation>{0} (picture {1})</translation>
    </message>
    <message>
        <source>{0} (n = {1})</source>
        <translation>{0} (n = {1})</translation>
    </message>
    <message>
        <source>{0} (nog open)</source>
        <translation>{0} (still open)</translation>
    </message>
    <message>
        <source>{0} (van {1} naar {2})</source>
        <translation>{0} (from {1} to {2})</translation>
    </message>
    <message>
        <source>{0} (vervolg)</source>
        <translation>{0} (continued)</translation>
    </message>
    <message>
        <source>{0} ({1} over {2})</source>
        <translation>{0} ({1} over {2})</translation>
    </message>
    <message>
        <source>{0} ({1} over {3} van de {4} dimensies)</source>
        <translation>{0} ({1} over {3} of the {4} dimensions)</translation>
    </message>
    <message>
        <source>{0} ({1}): cijfers van {2}; uitgegeven door {3} op {4}.</source>
        <translation>{0} ({1}): figures from {2}; published by {3} on {4}.</translation>
    </message>
    <message>
        <source>{0} Vooraf vult ieder de scan individueel in. Wil jij dat ook doen?</source>
        <translation>{0} Before that, everyone fills in the scan individually. Will you do so too?</translation>
    </message>
    <message>
        <source>{0} achter</source>
        <translation>{0} behind</translation>
    </message>
    <message>
        <source>{0} bij {1}</source>
        <translation>{0} for {1}</translation>
    </message>
    <message>
        <source>{0} dimensies</source>
        <translation>{0} dimensions</translation>
    </message>
    <message>
        <source>{0} dimensies; het maximum is {1}</source>
        <translation>{0} dimensions; the maximum is {1}</translation>
    </message>
    <message>
        <source>{0} erboven</source>
        <translation>{0} above it</translation>
    </message>
    <message>
        <source>{0} eronder</source>
        <translation>{0} below it</translation>
    </message>
    <message>
        <source>{0} gedaan</source>
        <translation>{0} done</translation>
    </message>
    <message>
        <source>{0} gelijk</source>
        <translation>{0} the same</translation>
    </message>
    <message>
        <source>{0} hebben een ander model dan de andere: {1}, versie {2}.</source>
        <translation>{0} have another model than the others: {1}, version {2}.</translation>
    </message>
    <message>
        <source>{0} heeft een ander model dan de andere: {1}, versie {2}.</source>
        <translation>{0} has another model than the others: {1}, version {2}.</translation>
    </message>
    <message>
        <source>{0} heeft {1} tekens; het maximum is {2}</source>
        <translation>{0} has {1} characters; the maximum is {2}</translation>
    </message>
    <message>
        <source>{0} hoger</source>
        <translation>{0} higher</translation>
    </message>
    <message>
        <source>{0} in de middelste helft</source>
        <translation>{0} in the middle half</translation>
    </message>
    <message>
        <source>{0} lager</source>
        <translation>{0} lower</translation>
    </message>
    <message>
        <source>{0} niveaus</source>
        <translation>{0} levels</translation>
    </message>
    <message>
        <source>{0} niveaus; het moeten er {1} t/m {2} zijn</source>
        <translation>{0} levels; there must be {1} to {2}</translation>
    </message>
    <message>
        <source>{0} nog niet gezegd</source>
        <translation>{0} not said yet</translation>
    </message>
    <message>
        <source>{0} op de parkeerplek gezet</source>
        <translation>{0} put in the parking lot</translation>
    </message>
    <message>
        <source>{0} op deze computer</source>
        <translation>{0} on this computer</translation>
    </message>
    <message>
        <source>{0} op {1}</source>
        <translation>{0} on {1}</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} open</translation>
    </message>
    <message>
        <source>{0} open ({1} te laat)</source>
        <translation>{0} open ({1} overdue)</translation>
    </message>
    <message>
        <source>{0} personen verdeelden elk {1}; samen {2}.</source>
        <translation>{0} people gave {1} each; {2} in all.</translation>
    </message>
    <message>
        <source>{0} staat klaar. Stuur het naar {1}.</source>
        <translation>{0} is ready. Send it to {1}.</translation>
    </message>
    <message>
        <source>{0} stellingen bij {1} niveaus</source>
        <translation>{0} statements for {1} levels</translation>
    </message>
    <message>
        <source>{0} thema&apos;s (elk {1})</source>
        <translation>{0} themes (each {1})</translation>
    </message>
    <message>
        <source>{0} thema&apos;s; het maximum is {1}</source>
        <translation>{0} themes; the maximum is {1}</translation>
    </message>
    <message>
        <source>{0} toegevoegd</source>
        <translation>{0} added</translation>
    </message>
    <message>
        <source>{0} tot {1}</source>
        <translation>{0} to {1}</translation>
    </message>
    <message>
        <source>{0} tot {1} organisaties</source>
        <translation>{0} to {1} organisations</translation>
    </message>
    <message>
        <source>{0} van de parkeerplek gehaald</source>
        <translation>{0} taken off the parking lot</translation>
    </message>
    <message>
        <source>{0} van de {1} dimensies</source>
        <translation>{0} of the {1} dimensions</translation>
    </message>
    <message>
        <source>{0} van {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} van {1} ingevuld</source>
        <translation>{0} of {1} filled in</translation>
    </message>
    <message>
        <source>{0} van {1} zijn geteld.</source>
        <translation>{0} from {1} were counted.</translation>
    </message>
    <message>
        <source>{0} van één organisatie</source>
        <translation>{0} of one organisation</translation>
    </message>
    <message>
        <source>{0} verdeeld</source>
        <translation>{0} given</translation>
    </message>
    <message>
        <source>{0} verwijderd</source>
        <translation>{0} removed</translation>
    </message>
    <message>
        <source>{0} voor</source>
        <translation>{0} ahead</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} · beschadigd</source>
        <translation>{0} · damaged</translation>
    </message>
    <message>
        <source>{0} · definitief</source>
        <translation>{0} · final</translation>
    </message>
    <message>
        <source>{0} · gewijzigd {1} {2}</source>
        <translation>{0} · changed {1} {2}</translation>
    </message>
    <message>
        <source>{0} · nog {1} per dimensie</source>
        <translation>{0} · {1} left per dimension</translation>
    </message>
    <message>
        <source>{0} × {1} verdeeld</source>
        <translation>{0} × {1} given</translation>
    </message>
    <message>
        <source>{0} → {1} {2}</source>
        <translation>{0} → {1} {2}</translation>
    </message>
    <message>
        <source>{0}, kop</source>
        <translation>{0}, heading</translation>
    </message>
    <message>
        <source>{0}, op verzoek.</source>
        <translation>{0}, on request.</translation>
    </message>
    <message>
        <source>{0}, pagina {1}</source>
        <translation>{0}, page {1}</translation>
    </message>
    <message>
        <source>{0}, te laat</source>
        <translation>{0}, overdue</translation>
    </message>
    <message>
        <source>{0}, versie {1}</source>
        <translation>{0}, version {1}</translation>
    </message>
    <message>
        <source>{0}, versie {1} (controlegetal {2}).</source>
        <translation>{0}, version {1} (checksum {2}).</translation>
    </message>
    <message>
        <source>{0}, versie {1}, controlegetal {2}.</source>
        <translation>{0}, version {1}, checksum {2}.</translation>
    </message>
    <message>
        <source>{0}, versie {1}.</source>
        <translation>{0}, version {1}.</translation>
    </message>
    <message>
        <source>{0}, waarvan {1} open, {2} op de parkeerplek</source>
        <translation>{0}, of which {1} open, {2} in the parking lot</translation>
    </message>
    <message>
        <source>{0}, {1} te laat</source>
        <translation>{0}, {1} overdue</translation>
    </message>
    <message>
        <source>{0}: de code is te lang</source>
        <translation>{0}: the code is too long</translation>
    </message>
    <message>
        <source>{0}: de toelichting is langer dan {1} tekens</source>
        <translation>{0}: the remark is longer than {1} characters</translation>
    </message>
    <message>
        <source>{0}: dimensie {1} heeft ook een ander antwoord, in {2}</source>
        <translation>{0}: dimension {1} also has another answer, in {2}</translation>
    </message>
    <message>
        <source>{0}: dimensie {1} heet anders dan ‘{2}’</source>
        <translation>{0}: the name of dimension {1} is not ‘{2}’</translation>
    </message>
    <message>
        <source>{0}: er staat ook een andere code, ‘{1}’</source>
        <translation>{0}: there is also another code, ‘{1}’</translation>
    </message>
    <message>
        <source>{0}: er zijn twee kolommen ‘{1}’</source>
        <translation>{0}: there are two columns ‘{1}’</translation>
    </message>
    <message>
        <source>{0}: het is niet duidelijk bij welke dimensie dit hoort</source>
        <translation>{0}: it is not clear to which dimension this belongs</translation>
    </message>
    <message>
        <source>{0}: het woord ‘{1}’ is langer dan {2} tekens</source>
        <translation>{0}: the word ‘{1}’ is longer than {2} characters</translation>
    </message>
    <message>
        <source>{0}: hier is niets te vergelijken.</source>
        <translation>{0}: nothing to compare here.</translation>
    </message>
    <message>
        <source>{0}: richting</source>
        <translation>{0}: direction</translation>
    </message>
    <message>
        <source>{0}: stelling van niveau {1}</source>
        <translation>{0}: statement of level {1}</translation>
    </message>
    <message>
        <source>{0}: te weinig mensen</source>
        <translation>{0}: too few people</translation>
    </message>
    <message>
        <source>{0}: verschil</source>
        <translation>{0}: difference</translation>
    </message>
    <message>
        <source>{0}: vraag {1}</source>
        <translation>{0}: question {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} (n = {2})</source>
        <translation>{0}: {1} (n = {2})</translation>
    </message>
    <message>
        <source>{0}: {1}, mediaan {2}</source>
        <translation>{0}: {1}, median {2}</translation>
    </message>
    <message>
        <source>{0}: {2}, van {1}.</source>
        <translation>{0}: {2}, of {1}.</translation>
    </message>
    <message>
        <source>{0}: ‘{1}’ is geen niveau van 1 t/m {2}</source>
        <translation>{0}: ‘{1}’ is no level from 1 to {2}</translation>
    </message>
    <message>
        <source>{0}{1} ({2}); mediaan {3}, laagste {4}, hoogste {5}</source>
        <translation>{0}{1} ({2}); median {3}, lowest {4}, highest {5}</translation>
    </message>
    <message>
        <source>{2} zijn niet van toepassing</source>
        <translation>{2} are not applicable</translation>
    </message>
    <message>
        <source>één niveau</source>
        <translation>one level</translation>
    </message>
    <message>
        <source>‘questions’ is geen lijst van vragen</source>
        <translation>‘questions’ is not a list of questions</translation>
    </message>
    <message>
        <source>‘renames’ is geen lijst van versies</source>
        <translation>‘renames’ is not a list of versions</translation>
    </message>
    <message>
        <source>‘{0}’ ({1})</source>
        <translation>‘{0}’ ({1})</translation>
    </message>
    <message>
        <source>‘{0}’ ({1}, versie {2})</source>
        <translation>‘{0}’ ({1}, version {2})</translation>
    </message>
    <message>
        <source>‘{0}’ bestaat al. Vervangen?</source>
        <translation>‘{0}’ already exists. Replace it?</translation>
    </message>
    <message>
        <source>‘{0}’ gebruikt model {1} {2} en ‘{3}’ model {4} {5}. Dat zijn andere stellingen; een niveau betekent dan niet hetzelfde.</source>
        <translation>‘{0}’ uses model {1} {2} and ‘{3}’ model {4} {5}. Those are other statements, so a level does not mean the same.</translation>
    </message>
    <message>
        <source>‘{0}’ is de scan van één deelnemer.</source>
        <translation>‘{0}’ is the scan of one participant.</translation>
    </message>
    <message>
        <source>‘{0}’ is definitief.</source>
        <translation>‘{0}’ is final.</translation>
    </message>
    <message>
        <source>‘{0}’ is geen code van een organisatie.</source>
        <translation>‘{0}’ is no code of an organisation.</translation>
    </message>
    <message>
        <source>‘{0}’ is geen geheel getal</source>
        <translation>‘{0}’ is not a whole number</translation>
    </message>
    <message>
        <source>‘{0}’ is geen getal</source>
        <translation>‘{0}’ is not a number</translation>
    </message>
    <message>
        <source>‘{0}’ is geen naam voor een formulier.</source>
        <translation>‘{0}’ is no name for a form.</translation>
    </message>
    <message>
        <source>‘{0}’ ontbreekt</source>
        <translation>‘{0}’ is missing</translation>
    </message>
    <message>
        <source>‘{0}’ ontbreekt, is leeg of geen tekst</source>
        <translation>‘{0}’ is missing, empty or not text</translation>
    </message>
    <message>
        <source>‘{0}…’ is langer dan {1} tekens.</source>
        <translation>‘{0}…’ is longer than {1} characters.</translation>
    </message>
    <message>
        <source>←</source>
        <translation>←</translation>
    </message>
    <message>
        <source>← ↑ → ↓</source>
        <translation>← ↑ → ↓</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>→ of spatie</source>
        <translation>→ or Space</translation>
    </message>
    <message>
        <source>▲ {0} hoger</source>
        <translation>▲ {0} higher</translation>
    </message>
    <message>
        <source>▼ {0} lager</source>
        <translation>▼ {0} lower</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Componenten en hun licenties</source>
        <translation>Components and their licences</translation>
    </message>
    <message>
        <source>De gegevens worden gecontroleerd…</source>
        <translation>Checking the data…</translation>
    </message>
    <message>
        <source>Diagnose kopiëren</source>
        <translation>Copy diagnosis</translation>
    </message>
    <message>
        <source>Dit staat nu op het klembord. Plak het in een bericht.</source>
        <translation>This is now on the clipboard. Paste it into your message.</translation>
    </message>
    <message>
        <source>Door de beheerder: {0} vast, {1} standaard, {2} fout</source>
        <translation>By the administrator: {0} locked, {1} default, {2} wrong</translation>
    </message>
    <message>
        <source>Gegevens staan in</source>
        <translation>Data is in</translation>
    </message>
    <message>
        <source>Kleuren: {0}; tekstgrootte: {1}%; taal: {2}</source>
        <translation>Colours: {0}; text size: {1}%; language: {2}</translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Over DGW Desktop</source>
        <translation>About DGW Desktop</translation>
    </message>
    <message>
        <source>Scherm {0}: {1} × {2}, schaal {3}, {4} dpi</source>
        <translation>Screen {0}: {1} × {2}, scale {3}, {4} dpi</translation>
    </message>
    <message>
        <source>Taal van het systeem: {0}</source>
        <translation>Language of the system: {0}</translation>
    </message>
    <message>
        <source>Tekst van de licentie</source>
        <translation>Text of the licence</translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën: {0}</source>
        <translation>Second folder for backups: {0}</translation>
    </message>
    <message>
        <source>Versies, instellingen, aantallen en controles; geen namen, titels of mappen</source>
        <translation>Versions, settings, counts and checks; no names, titles or folders</translation>
    </message>
    <message>
        <source>Volwassenheidsscan datagedreven werken, vrije software (EUPL-1.2)</source>
        <translation>Maturity scan for data-driven working, free software (EUPL-1.2)</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nee</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>ActionModel</name>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Dimensie</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>actie verwijderen</source>
        <translation>delete action</translation>
    </message>
    <message>
        <source>actie wijzigen</source>
        <translation>change action</translation>
    </message>
    <message>
        <source>gedaan</source>
        <translation>done</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>overdue</translation>
    </message>
</context>
<context>
    <name>ActionTable</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Deze actie staat niet meer in de tabel.</source>
        <translation>This action is no longer in the table.</translation>
    </message>
    <message>
        <source>te laat</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>{0}, aflopend</source>
        <translation>{0}, descending</translation>
    </message>
    <message>
        <source>{0}, oplopend</source>
        <translation>{0}, ascending</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Alle acties</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>De gekozen actie verwijderen</source>
        <translation>Delete the chosen action</translation>
    </message>
    <message>
        <source>Gedaan</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Geen actie past bij dit filter.</source>
        <translation>No action matches this filter.</translation>
    </message>
    <message>
        <source>Nog geen acties. Typ er hieronder een, of druk op {0} bij een kaart of op de beamer.</source>
        <translation>No actions yet. Type one below, or press {0} at a card or on the projector.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Openstaande acties van de vorige meting</source>
        <translation>Open actions of the previous measurement</translation>
    </message>
    <message>
        <source>Te laat</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Van de vorige meting</source>
        <translation>From the previous measurement</translation>
    </message>
    <message>
        <source>Verder naar de kaarten →</source>
        <translation>On to the cards →</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Welke acties</source>
        <translation>Which actions</translation>
    </message>
    <message>
        <source>Zoek in acties…</source>
        <translation>Search actions…</translation>
    </message>
    <message>
        <source>Zoeken in acties</source>
        <translation>Search actions</translation>
    </message>
    <message>
        <source>actie</source>
        <translation>action</translation>
    </message>
    <message>
        <source>actie staat</source>
        <translation>action is</translation>
    </message>
    <message>
        <source>acties</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>acties staan</source>
        <translation>actions are</translation>
    </message>
    <message>
        <source>{0} ({1}). Vink af wat gedaan is; {2} nog open.</source>
        <translation>{0} ({1}). Tick off what is done; {2} still open.</translation>
    </message>
    <message>
        <source>{0} in de tabel</source>
        <translation>{0} in the table</translation>
    </message>
    <message>
        <source>{0}, alle open</source>
        <translation>{0}, all open</translation>
    </message>
    <message>
        <source>{0}, geen open</source>
        <translation>{0}, none open</translation>
    </message>
    <message>
        <source>{0}, nog open</source>
        <translation>{0}, still open</translation>
    </message>
    <message>
        <source>{0}, waarvan {1} open</source>
        <translation>{0}, of which {1} open</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Deel van de agenda</source>
        <translation>Part of the agenda</translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
    <message>
        <source>Prioriteit toevoegen…</source>
        <translation>Add priority…</translation>
    </message>
    <message>
        <source>Stippen verdelen…</source>
        <translation>Give dots…</translation>
    </message>
    <message>
        <source>Verbeteragenda</source>
        <translation>Improvement agenda</translation>
    </message>
</context>
<context>
    <name>AgendaScene</name>
    <message>
        <source>(vervolg)</source>
        <translation>(continued)</translation>
    </message>
    <message>
        <source>Agenda en acties</source>
        <translation>Agenda and actions</translation>
    </message>
    <message>
        <source>Algemeen</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Andere acties</source>
        <translation>Other actions</translation>
    </message>
    <message>
        <source>Er zijn nog geen acties.</source>
        <translation>There are no actions yet.</translation>
    </message>
    <message>
        <source>Waar zien we dat het gelukt is? {0}</source>
        <translation>How do we see that it worked? {0}</translation>
    </message>
    <message>
        <source>open actie</source>
        <translation>open action</translation>
    </message>
    <message>
        <source>open acties</source>
        <translation>open actions</translation>
    </message>
    <message>
        <source>prioriteit</source>
        <translation>priority</translation>
    </message>
    <message>
        <source>prioriteiten</source>
        <translation>priorities</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>wie: {0}</source>
        <translation>who: {0}</translation>
    </message>
    <message>
        <source>{0} (vervolg)</source>
        <translation>{0} (continued)</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} klaar</source>
        <translation>{0}, {1} done</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
</context>
<context>
    <name>AmbitionChoice</name>
    <message>
        <source>Ambitie</source>
        <translation>Ambition</translation>
    </message>
    <message>
        <source>Ambitie: {0}</source>
        <translation>Ambition: {0}</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Antwoorden</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>ambitie {0}</source>
        <translation>ambition {0}</translation>
    </message>
    <message>
        <source>ambitie?</source>
        <translation>ambition?</translation>
    </message>
    <message>
        <source>met toelichting</source>
        <translation>with remark</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>niveau {0}</source>
        <translation>level {0}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>DGW Desktop – beamer</source>
        <translation>DGW Desktop – projector</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Reservekopie maken…</source>
        <translation>Making a backup…</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source> (tweede map)</source>
        <translation> (second folder)</translation>
    </message>
    <message>
        <source>Alles is teruggezet.</source>
        <translation>Everything has been restored.</translation>
    </message>
    <message>
        <source>Alles terugzetten…</source>
        <translation>Restore everything…</translation>
    </message>
    <message>
        <source>Alles vervangen door de reservekopie van {0}?</source>
        <translation>Replace everything with the backup of {0}?</translation>
    </message>
    <message>
        <source>De map ‘{0}’ wordt verwijderd, met alles wat erin staat. Je kunt dit niet ongedaan maken.</source>
        <translation>The folder ‘{0}’ will be removed, with everything in it. You cannot undo this.</translation>
    </message>
    <message>
        <source>De reservekopie is gemaakt en gecontroleerd.</source>
        <translation>The backup has been made and checked.</translation>
    </message>
    <message>
        <source>De reservekopie wordt gecontroleerd…</source>
        <translation>Checking the backup…</translation>
    </message>
    <message>
        <source>De reservekopie wordt gemaakt…</source>
        <translation>Making the backup…</translation>
    </message>
    <message>
        <source>De sessie staat in de lijst, naast de sessie die er al was.</source>
        <translation>The session is in the list, beside the one that was there.</translation>
    </message>
    <message>
        <source>De sessie staat in de lijst.</source>
        <translation>The session is in the list.</translation>
    </message>
    <message>
        <source>Deze reservekopie is gelijk aan wat er toen was: {0}, met {1}. Zoek in een oudere reservekopie naar een goede versie.</source>
        <translation>This backup equals what was there at the time: {0}, with {1}. Look for a good version in an older backup.</translation>
    </message>
    <message>
        <source>Deze reservekopie is in orde: {0}.</source>
        <translation>This backup is OK: {0}.</translation>
    </message>
    <message>
        <source>Deze sessie terugzetten</source>
        <translation>Restore this session</translation>
    </message>
    <message>
        <source>Dit bestand was beschadigd. Heel te lezen: {0}. Het staat in {1}.</source>
        <translation>This file was damaged. Readable in full: {0}. It is in {1}.</translation>
    </message>
    <message>
        <source>Er is nog geen reservekopie.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Het beschadigde bestand is verwijderd.</source>
        <translation>The damaged file has been removed.</translation>
    </message>
    <message>
        <source>Het beschadigde bestand van {0} verwijderen?</source>
        <translation>Remove the damaged file of {0}?</translation>
    </message>
    <message>
        <source>Het programma maakt eerst een reservekopie van de sessies van nu. Daarna heb je de sessies, de instellingen en de prullenbak van toen.</source>
        <translation>The program first makes a backup of the present sessions. After that you have the sessions, the settings and the bin of that moment.</translation>
    </message>
    <message>
        <source>Nu reservekopie maken</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Reservekopieën</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Sessies in de reservekopie</source>
        <translation>Sessions in the backup</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Terugzetten…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Tweede map</source>
        <translation>Second folder</translation>
    </message>
    <message>
        <source>Van wanneer</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Verwijderen…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Wat erin staat</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Zoeken wat nog te lezen is…</source>
        <translation>Looking for what can still be read…</translation>
    </message>
    <message>
        <source>beschadigde sessie</source>
        <translation>damaged session</translation>
    </message>
    <message>
        <source>beschadigde sessies</source>
        <translation>damaged sessions</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>{0} (vóór terugzetten)</source>
        <translation>{0} (before restoring)</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} De lijst heeft nu {1}.</source>
        <translation>{0} The list now has {1}.</translation>
    </message>
    <message>
        <source>{0} Die heeft {1}, net als de lijst met sessies.</source>
        <translation>{0} It has {1}, as the list of sessions has.</translation>
    </message>
    <message>
        <source>{0} Wat toen al beschadigd was, blijft dat: deze reservekopie heeft {1}.</source>
        <translation>{0} What was damaged at the time stays so: this backup has {1}.</translation>
    </message>
    <message>
        <source>{0}: beschadigd bestand, opzijgezet ({1} MB)</source>
        <translation>{0}: damaged file, put aside ({1} MB)</translation>
    </message>
</context>
<context>
    <name>BeforehandRemarks</name>
    <message>
        <source>Opmerkingen vooraf</source>
        <translation>Remarks beforehand</translation>
    </message>
    <message>
        <source>Opmerkingen vooraf ({0})</source>
        <translation>Remarks beforehand ({0})</translation>
    </message>
    <message>
        <source>Opmerkingen vooraf, zonder namen</source>
        <translation>Remarks beforehand, without names</translation>
    </message>
</context>
<context>
    <name>BinDialog</name>
    <message>
        <source>De prullenbak is leeg.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>Definitief verwijderd, maar nog niet uit de kopieën in ‘{0}’: die map is er nu niet. Dat gebeurt vanzelf bij de eerste reservekopie daar.</source>
        <translation>Permanently deleted, but not yet from the copies in ‘{0}’: that folder is not there now. It will be done at the first backup there.</translation>
    </message>
    <message>
        <source>Definitief verwijderd, ook uit de reservekopieën.</source>
        <translation>Permanently deleted, also from the backups.</translation>
    </message>
    <message>
        <source>Definitief verwijderd: {0}.</source>
        <translation>Permanently deleted: {0}.</translation>
    </message>
    <message>
        <source>Definitief verwijderen</source>
        <translation>Delete permanently</translation>
    </message>
    <message>
        <source>Definitief verwijderen…</source>
        <translation>Delete permanently…</translation>
    </message>
    <message>
        <source>In reservekopieën die er al zijn, blijft de inhoud staan tot die zijn vervangen.</source>
        <translation>In backups that already exist, the content stays until they are replaced.</translation>
    </message>
    <message>
        <source>Je kunt dit niet ongedaan maken, ook niet met een reservekopie.</source>
        <translation>You cannot undo this, not even with a backup.</translation>
    </message>
    <message>
        <source>Ook uit alle reservekopieën</source>
        <translation>Also from all backups</translation>
    </message>
    <message>
        <source>Ook weg: {0} in de gegevensmap, met alles wat erin staat.</source>
        <translation>Also removed: {0} in the data folder, with everything in it.</translation>
    </message>
    <message>
        <source>Prullenbak</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Rapporten en andere bestanden die zijn gemaakt, blijven staan.</source>
        <translation>Reports and other files that were made stay where they are.</translation>
    </message>
    <message>
        <source>Teruggezet: {0}.</source>
        <translation>Restored: {0}.</translation>
    </message>
    <message>
        <source>Terugzetten</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Terugzetten…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>Uit de reservekopieën verwijderen…</source>
        <translation>Deleting from the backups…</translation>
    </message>
    <message>
        <source>Verwijderde sessies</source>
        <translation>Deleted sessions</translation>
    </message>
    <message>
        <source>beschadigd bestand</source>
        <translation>damaged file</translation>
    </message>
    <message>
        <source>beschadigde bestanden</source>
        <translation>damaged files</translation>
    </message>
    <message>
        <source>bewaard tot {0}</source>
        <translation>kept until {0}</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>{0} definitief verwijderen?</source>
        <translation>Delete {0} permanently?</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Alles bij deze kaart</source>
        <translation>All of this card</translation>
    </message>
    <message>
        <source>Hoger</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Lager</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Naam en tijd van de periode wijzigen</source>
        <translation>Change the name and time of the period</translation>
    </message>
    <message>
        <source>Naar {0}</source>
        <translation>To {0}</translation>
    </message>
    <message>
        <source>Van de agenda gehaald.</source>
        <translation>Taken off the agenda.</translation>
    </message>
    <message>
        <source>Van de agenda halen</source>
        <translation>Take off the agenda</translation>
    </message>
    <message>
        <source>prioriteit van de agenda halen</source>
        <translation>take priority off the agenda</translation>
    </message>
    <message>
        <source>prioriteit verplaatsen</source>
        <translation>move priority</translation>
    </message>
    <message>
        <source>{0} te laat</source>
        <translation>{0} overdue</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Kies waar jullie aan willen werken: wat het verst van de ambitie ligt, staat in de lijst bovenaan. Of laat iedereen stippen verdelen: wat de meeste krijgt, komt bovenaan.</source>
        <translation>Choose what you want to work on: what is furthest from the ambition is at the top of the list. Or let everybody give dots: what gets the most comes first.</translation>
    </message>
    <message>
        <source>Nog geen prioriteiten</source>
        <translation>No priorities yet</translation>
    </message>
    <message>
        <source>Prioriteiten kiezen…</source>
        <translation>Choose priorities…</translation>
    </message>
    <message>
        <source>Stippen verdelen…</source>
        <translation>Give dots…</translation>
    </message>
    <message>
        <source>prioriteit toevoegen</source>
        <translation>add priority</translation>
    </message>
</context>
<context>
    <name>BuildReferenceDialog</name>
    <message>
        <source>Bijdragen lezen…</source>
        <translation>Reading contributions…</translation>
    </message>
    <message>
        <source>De referentie is niet gemaakt.</source>
        <translation>The reference was not made.</translation>
    </message>
    <message>
        <source>Geannuleerd; er is geen referentie gemaakt.</source>
        <translation>Cancelled; no reference was made.</translation>
    </message>
    <message>
        <source>Kies eerst de map met bijdragen.</source>
        <translation>Choose the folder with contributions first.</translation>
    </message>
    <message>
        <source>Licentie</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Maken…</source>
        <translation>Make…</translation>
    </message>
    <message>
        <source>Map kiezen…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>Map met bijdragen</source>
        <translation>Folder with contributions</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Overgeslagen</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Referentie</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Referentie (*{0})</source>
        <translation>Reference (*{0})</translation>
    </message>
    <message>
        <source>Referentie maken</source>
        <translation>Make a reference</translation>
    </message>
    <message>
        <source>Referentie opslaan</source>
        <translation>Save reference</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Uitgever</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Vul in wie de referentie uitgeeft.</source>
        <translation>Fill in who publishes the reference.</translation>
    </message>
    <message>
        <source>Zet alle bijdragen die je kreeg in één map. De referentie telt hoe de niveaus zijn verdeeld, en toont niets van minder dan tien organisaties, ook niet door groepen van elkaar af te halen.</source>
        <translation>Put all contributions that you got in one folder. The reference counts how the levels are spread, and shows nothing from fewer than ten organisations, not even by subtracting groups from each other.</translation>
    </message>
    <message>
        <source>leeg: de naam van het model en het jaar</source>
        <translation>empty: the name of the model and the year</translation>
    </message>
    <message>
        <source>nog geen map gekozen</source>
        <translation>no folder chosen yet</translation>
    </message>
    <message>
        <source>‘{0}’ staat klaar.</source>
        <translation>‘{0}’ is ready.</translation>
    </message>
</context>
<context>
    <name>CardChooser</name>
    <message>
        <source>Alle kaarten, in de volgorde van het model</source>
        <translation>All cards, in the order of the model</translation>
    </message>
    <message>
        <source>Alle {0}</source>
        <translation>All {0}</translation>
    </message>
    <message>
        <source>Alle {0} kaarten</source>
        <translation>All {0} cards</translation>
    </message>
    <message>
        <source>Alleen wat nog open is</source>
        <translation>Only what is still open</translation>
    </message>
    <message>
        <source>Kiezen welke kaarten vandaag langskomen</source>
        <translation>Choose which cards to discuss today</translation>
    </message>
    <message>
        <source>Meeste verschil eerst</source>
        <translation>Largest difference first</translation>
    </message>
    <message>
        <source>Thema {0}</source>
        <translation>Theme {0}</translation>
    </message>
    <message>
        <source>Vandaag {0} van {1}</source>
        <translation>Today {0} of {1}</translation>
    </message>
    <message>
        <source>wat open was</source>
        <translation>what was open</translation>
    </message>
</context>
<context>
    <name>CardEntries</name>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Actie bij {0}</source>
        <translation>Action for {0}</translation>
    </message>
    <message>
        <source>Actie genoteerd, met wanneer.</source>
        <translation>Action noted, with when.</translation>
    </message>
    <message>
        <source>Actie genoteerd, met wie en wanneer.</source>
        <translation>Action noted, with who and when.</translation>
    </message>
    <message>
        <source>Actie genoteerd, met wie.</source>
        <translation>Action noted, with who.</translation>
    </message>
    <message>
        <source>Actie genoteerd.</source>
        <translation>Action noted.</translation>
    </message>
    <message>
        <source>Enter of Esc: klaar</source>
        <translation>Enter or Esc: done</translation>
    </message>
    <message>
        <source>Enter: erheen · Esc: terug</source>
        <translation>Enter: go · Esc: back</translation>
    </message>
    <message>
        <source>Enter: toevoegen · Esc: later verder</source>
        <translation>Enter: add · Esc: finish later</translation>
    </message>
    <message>
        <source>Er is geen dimensie {0}.</source>
        <translation>There is no dimension {0}.</translation>
    </message>
    <message>
        <source>Er zijn nog geen stemmen om op te sorteren.</source>
        <translation>There are no votes to sort by yet.</translation>
    </message>
    <message>
        <source>Ga naar nummer</source>
        <translation>Go to number</translation>
    </message>
    <message>
        <source>Nog niet bewaard; {0} gaat verder.</source>
        <translation>Not kept yet; {0} goes on.</translation>
    </message>
    <message>
        <source>Nog niet toegevoegd; {0} gaat verder.</source>
        <translation>Not added yet; {0} goes on with it.</translation>
    </message>
    <message>
        <source>Op de parkeerplek gezet.</source>
        <translation>Put in the parking lot.</translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
    <message>
        <source>Toelichting bij {0}</source>
        <translation>Note on {0}</translation>
    </message>
    <message>
        <source>Typ eerst wat er gebeurt.</source>
        <translation>First type what is to be done.</translation>
    </message>
    <message>
        <source>Volgorde van het model.</source>
        <translation>The model&apos;s order.</translation>
    </message>
    <message>
        <source>Volgorde: meeste verschil eerst.</source>
        <translation>Order: largest difference first.</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message>
        <source>Hierna: het resultaat</source>
        <translation>Next: the result</translation>
    </message>
    <message>
        <source>Hierna: {0}</source>
        <translation>Next: {0}</translation>
    </message>
</context>
<context>
    <name>CardRemarks</name>
    <message>
        <source>Toelichting</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Toelichting – niet bewaard</source>
        <translation>Note – not kept</translation>
    </message>
    <message>
        <source>Vorige meting: {0}</source>
        <translation>Previous measurement: {0}</translation>
    </message>
    <message>
        <source>Waarom dit niveau?</source>
        <translation>Why this level?</translation>
    </message>
</context>
<context>
    <name>CardScene</name>
    <message>
        <source>Er wordt gestemd over de ambitie …</source>
        <translation>Voting on the ambition is under way …</translation>
    </message>
    <message>
        <source>Er wordt gestemd …</source>
        <translation>Voting is under way …</translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>handen omhoog</source>
        <translation>hands up</translation>
    </message>
    <message>
        <source>laagste {0}, hoogste {1}</source>
        <translation>lowest {0}, highest {1}</translation>
    </message>
    <message>
        <source>mediaan {0}</source>
        <translation>median {0}</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>niveau {0} van {1}, {2}: {3}</source>
        <translation>level {0} of {1}, {2}: {3}</translation>
    </message>
    <message>
        <source>niveau {0}: handen omhoog</source>
        <translation>level {0}: hands up</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>vorige meting ({0})</source>
        <translation>previous measurement ({0})</translation>
    </message>
    <message>
        <source>{0} · nog open</source>
        <translation>{0} · still open</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>De aantallen bewaren</source>
        <translation>Keep the counts</translation>
    </message>
    <message>
        <source>De aantallen tonen</source>
        <translation>Show the counts</translation>
    </message>
    <message>
        <source>Deze dimensie telt dan niet mee in de gemiddelden</source>
        <translation>This dimension is then left out of the means</translation>
    </message>
    <message>
        <source>Je hebt er geen beeld van; het telt niet als niveau</source>
        <translation>You have no opinion on it; it does not count as a level</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Naar het einde →</source>
        <translation>To the end →</translation>
    </message>
    <message>
        <source>Naar open kaart {0} →</source>
        <translation>To open card {0} →</translation>
    </message>
    <message>
        <source>Naar resultaat →</source>
        <translation>To results →</translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Opnieuw stemmen</source>
        <translation>Vote again</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Telling gestopt. {0} gaat verder met de telling.</source>
        <translation>Counting stopped. {0} goes on with the count.</translation>
    </message>
    <message>
        <source>Uitslag tonen</source>
        <translation>Show result</translation>
    </message>
    <message>
        <source>Volgende →</source>
        <translation>Next →</translation>
    </message>
    <message>
        <source>Weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>← Vorige</source>
        <translation>← Previous</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>De middelste helft en de mediaan van de referentie, ook op de beamer</source>
        <translation>The middle half and the median of the reference, on the projector too</translation>
    </message>
    <message>
        <source>Grafiek</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Profiel</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Referentie</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
</context>
<context>
    <name>ClosingScene</name>
    <message>
        <source>Ambitie gemiddeld {0} (n = {1})</source>
        <translation>Ambition {0} on average (n = {1})</translation>
    </message>
    <message>
        <source>Gemiddeld {0} op een schaal van 1 t/m {1} (n = {2})</source>
        <translation>Average {0} on a scale of 1 to {1} (n = {2})</translation>
    </message>
    <message>
        <source>Grootste afstanden tot onze ambitie</source>
        <translation>Largest gaps to our ambition</translation>
    </message>
    <message>
        <source>Hier staan we het laagst</source>
        <translation>Where we are lowest</translation>
    </message>
    <message>
        <source>Nog niemand</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>Waar we staan</source>
        <translation>Where we are</translation>
    </message>
    <message>
        <source>Wat we hebben afgesproken</source>
        <translation>What we agreed</translation>
    </message>
    <message>
        <source>Wie doet wat</source>
        <translation>Who does what</translation>
    </message>
    <message>
        <source>de ambitie {0} hoger ligt</source>
        <translation>the ambition is {0} higher</translation>
    </message>
    <message>
        <source>de groep er {0} aan gaf</source>
        <translation>the group gave it {0}</translation>
    </message>
    <message>
        <source>niveau</source>
        <translation>level</translation>
    </message>
    <message>
        <source>niveaus</source>
        <translation>levels</translation>
    </message>
    <message>
        <source>omdat {0}</source>
        <translation>because {0}</translation>
    </message>
    <message>
        <source>open actie</source>
        <translation>open action</translation>
    </message>
    <message>
        <source>open acties</source>
        <translation>open actions</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>{0} (vervolg)</source>
        <translation>{0} (continued)</translation>
    </message>
    <message>
        <source>{0} van {1} dimensies ingevuld</source>
        <translation>{0} of {1} dimensions filled in</translation>
    </message>
</context>
<context>
    <name>ConsolePanel</name>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>De beamer is vrij voor een ander programma. Terug</source>
        <translation>The projector is free for another program. Back</translation>
    </message>
    <message>
        <source>Een aanraakscherm kiest altijd; een muis die daar terechtkomt alleen hiermee</source>
        <translation>A touch screen always chooses; a mouse that ends up there only with this</translation>
    </message>
    <message>
        <source>Geen verbinding met de beamer. Het beeld komt vanzelf terug.</source>
        <translation>No connection to the projector. The picture will come back by itself.</translation>
    </message>
    <message>
        <source>Het beeld staat stil: {0}</source>
        <translation>The picture is frozen: {0}</translation>
    </message>
    <message>
        <source>Het publiek ziet</source>
        <translation>The audience sees</translation>
    </message>
    <message>
        <source>Hierna</source>
        <translation>Up next</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Muis kiest op de beamer</source>
        <translation>Mouse chooses on projector</translation>
    </message>
    <message>
        <source>Niets meer: dit is het laatste scherm</source>
        <translation>Nothing more: this is the last screen</translation>
    </message>
    <message>
        <source>Parkeren</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Presentatie stoppen</source>
        <translation>Stop presentation</translation>
    </message>
    <message>
        <source>Scherm van de beamer</source>
        <translation>Projector screen</translation>
    </message>
    <message>
        <source>Stilzetten</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Verkleinde weergave van de beamer</source>
        <translation>Small view of the projector</translation>
    </message>
    <message>
        <source>Vooraf tonen</source>
        <translation>Show beforehand</translation>
    </message>
    <message>
        <source>Vrijmaken</source>
        <translation>Free it</translation>
    </message>
    <message>
        <source>Zwart</source>
        <translation>Black</translation>
    </message>
    <message>
        <source>Zwart beeld</source>
        <translation>Black screen</translation>
    </message>
    <message>
        <source>actie</source>
        <translation>action</translation>
    </message>
    <message>
        <source>acties</source>
        <translation>actions</translation>
    </message>
    <message>
        <source>opmerking</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>opmerkingen</source>
        <translation>remarks</translation>
    </message>
    <message>
        <source>{0} ({1} × {2})</source>
        <translation>{0} ({1} × {2})</translation>
    </message>
    <message>
        <source>{0} bij deze dimensie, {1} op de parkeerplek</source>
        <translation>{0} for this dimension, {1} in the parking lot</translation>
    </message>
</context>
<context>
    <name>ContributionDialog</name>
    <message>
        <source>Bijdrage (*{0})</source>
        <translation>Contribution (*{0})</translation>
    </message>
    <message>
        <source>Bijdrage aan een referentie</source>
        <translation>Contribution to a reference</translation>
    </message>
    <message>
        <source>Bijdrage opslaan</source>
        <translation>Save contribution</translation>
    </message>
    <message>
        <source>Code van de organisatie</source>
        <translation>Code of the organisation</translation>
    </message>
    <message>
        <source>De code zegt welke bijdragen van dezelfde organisatie zijn, en niet welke dat is. Maakte een collega al een bijdrage? Vul dan die code in.</source>
        <translation>The code tells which contributions are from the same organisation, and not which one that is. Did a colleague make a contribution before? Then fill in that code.</translation>
    </message>
    <message>
        <source>Dit staat in het bestand</source>
        <translation>This is in the file</translation>
    </message>
    <message>
        <source>Grootte</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Intrekken…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>Intrekking opslaan</source>
        <translation>Save withdrawal</translation>
    </message>
    <message>
        <source>Kies de grootte</source>
        <translation>Choose the size</translation>
    </message>
    <message>
        <source>Kies eerst de grootte.</source>
        <translation>Choose the size first.</translation>
    </message>
    <message>
        <source>Met de bijdragen van veel organisaties maakt een uitgever een referentie. Je geeft de niveaus en ambities van deze sessie; geen namen, toelichtingen, stemmen of opmerkingen. Er gaat niets vanzelf weg: je slaat een bestand op en stuurt het zelf.</source>
        <translation>From the contributions of many organisations a publisher makes a reference. You give the levels and ambitions of this session; no names, notes, votes or remarks. Nothing leaves by itself: you save a file and send it yourself.</translation>
    </message>
    <message>
        <source>Opslaan in {0}…</source>
        <translation>Saving to {0}…</translation>
    </message>
    <message>
        <source>Opslaan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Organisatieonderdeel</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>‘{0}’ staat klaar. Stuur het naar de uitgever van de referentie.</source>
        <translation>‘{0}’ is ready. Send it to the publisher of the reference.</translation>
    </message>
    <message>
        <source>‘{0}’ staat klaar. Stuur het naar de uitgever: dan telt je bijdrage niet meer.</source>
        <translation>‘{0}’ is ready. Send it to the publisher: then your contribution no longer counts.</translation>
    </message>
</context>
<context>
    <name>ConversationQuestions</name>
    <message>
        <source>Vragen die het gesprek op gang helpen; alleen jij ziet ze</source>
        <translation>Questions that get the conversation going; only you see them</translation>
    </message>
    <message>
        <source>Vragen voor het gesprek</source>
        <translation>Questions for the conversation</translation>
    </message>
</context>
<context>
    <name>CouncilRows</name>
    <message>
        <source>Bijlage bij</source>
        <translation>Annex to</translation>
    </message>
    <message>
        <source>Gegevens voor raad of college…</source>
        <translation>Details for the council…</translation>
    </message>
    <message>
        <source>Openbaarheid</source>
        <translation>Disclosure</translation>
    </message>
    <message>
        <source>Portefeuillehouder</source>
        <translation>Portfolio holder</translation>
    </message>
    <message>
        <source>Steller</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Zaaknummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>zoals: openbaar</source>
        <translation>such as: public</translation>
    </message>
    <message>
        <source>zoals: raadsvoorstel 2026-114</source>
        <translation>such as: council proposal 2026-114</translation>
    </message>
</context>
<context>
    <name>CountEntry</name>
    <message>
        <source>De telling wacht. Klik hier om verder te tellen.</source>
        <translation>The count waits. Click here to go on counting.</translation>
    </message>
    <message>
        <source>De telling wacht. Verder tellen: klik hier of druk op Esc.</source>
        <translation>The count waits. To go on: click here or press Esc.</translation>
    </message>
    <message>
        <source>Num Lock staat uit: zet die toets aan voor cijfers.</source>
        <translation>Num Lock is off: switch it on for digits.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Bijvoorbeeld {0} of {1}. F4 opent de kalender.</source>
        <translation>For example {0} or {1}. F4 opens the calendar.</translation>
    </message>
    <message>
        <source>Kalender (F4)</source>
        <translation>Calendar (F4)</translation>
    </message>
    <message>
        <source>Kalender van {0}</source>
        <translation>Calendar of {0}</translation>
    </message>
    <message>
        <source>Vul een datum in, bijvoorbeeld {0} of {1}.</source>
        <translation>Fill in a date, for example {0} or {1}.</translation>
    </message>
    <message>
        <source>dag-maand-jaar</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>‘{0}’ is geen datum van {1} t/m {2}. Typ bijvoorbeeld {3} of {4}.</source>
        <translation>‘{0}’ is not a date from {1} to {2}. Type for example {3} or {4}.</translation>
    </message>
</context>
<context>
    <name>DimensionCard</name>
    <message>
        <source>Acties ({0})</source>
        <translation>Actions ({0})</translation>
    </message>
    <message>
        <source>Acties bij deze dimensie; noteren op deze kaart</source>
        <translation>Actions for this dimension; note them on this card</translation>
    </message>
    <message>
        <source>Actie…</source>
        <translation>Action…</translation>
    </message>
    <message>
        <source>vorige meting ({0})</source>
        <translation>previous measurement ({0})</translation>
    </message>
</context>
<context>
    <name>DocumentSpider</name>
    <message>
        <source>Ambitie</source>
        <translation>Ambition</translation>
    </message>
    <message>
        <source>Ambitie: {0}</source>
        <translation>Ambition: {0}</translation>
    </message>
    <message>
        <source>Ambitie: {0} (n = {1})</source>
        <translation>Ambition: {0} (n = {1})</translation>
    </message>
    <message>
        <source>Gemiddeld nu: {0} (n = {1})</source>
        <translation>Mean now: {0} (n = {1})</translation>
    </message>
    <message>
        <source>Niet van toepassing</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Nog open</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nu: {0} · {1}</source>
        <translation>Now: {0} · {1}</translation>
    </message>
    <message>
        <source>Vorige meting ({0})</source>
        <translation>Previous measurement ({0})</translation>
    </message>
    <message>
        <source>Vorige meting: {0}</source>
        <translation>Previous measurement: {0}</translation>
    </message>
</context>
<context>
    <name>DotsEntry</name>
    <message>
        <source>De zaal kan meelezen.</source>
        <translation>The room can read along.</translation>
    </message>
    <message>
        <source>Nog niet geteld: {0}.</source>
        <translation>Not counted yet: {0}.</translation>
    </message>
    <message>
        <source>Stippen tellen</source>
        <translation>Count the dots</translation>
    </message>
    <message>
        <source>Typ het aantal stippen · Enter: volgende · Esc: stoppen</source>
        <translation>Type the number of dots · Enter: next · Esc: stop</translation>
    </message>
    <message>
        <source>Verder met de vorige telling · Delete: opnieuw tellen</source>
        <translation>Going on with the earlier count · Delete: start again</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>typ het aantal bij {0}</source>
        <translation>type the number for {0}</translation>
    </message>
    <message>
        <source>{0} Enter: toch bewaren · Esc: verder tellen</source>
        <translation>{0} Enter: keep anyway · Esc: go on counting</translation>
    </message>
    <message>
        <source>{0} Enter: toch tonen · Esc: verder tellen</source>
        <translation>{0} Enter: show anyway · Esc: go on counting</translation>
    </message>
    <message>
        <source>{0} geteld</source>
        <translation>{0} counted</translation>
    </message>
    <message>
        <source>{0} stippen, meer dan {1} × {2}</source>
        <translation>{0} dots, more than {1} × {2}</translation>
    </message>
    <message>
        <source>{0} van de {1} stippen geteld.</source>
        <translation>{0} of {1} dots counted.</translation>
    </message>
    <message>
        <source>{0} van de {1} stippen · Enter: volgende · Backspace: wissen</source>
        <translation>{0} of {1} dots · Enter: next · Backspace: delete</translation>
    </message>
    <message>
        <source>{0} van {1} geteld · Enter: klaar · Backspace: wissen</source>
        <translation>{0} of {1} counted · Enter: done · Backspace: delete</translation>
    </message>
    <message>
        <source>{0} van {1} geteld · Enter: volgende · Backspace: wissen</source>
        <translation>{0} of {1} counted · Enter: next · Backspace: delete</translation>
    </message>
    <message>
        <source>{0} · Enter toont de uitslag</source>
        <translation>{0} · Enter shows the result</translation>
    </message>
    <message>
        <source>{0} · Typ over wat er staat · Enter: klaar</source>
        <translation>{0} · Type over what is there · Enter: done</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>DotsModel</name>
    <message>
        <source>Dimensie</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Nu → ambitie</source>
        <translation>Now → ambition</translation>
    </message>
    <message>
        <source>Plaats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Stippen</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>Volgende stap</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>geen prioriteit</source>
        <translation>not a priority</translation>
    </message>
    <message>
        <source>geen volgende stap</source>
        <translation>no next step</translation>
    </message>
    <message>
        <source>geteld</source>
        <translation>counted</translation>
    </message>
    <message>
        <source>n.v.t.</source>
        <translation>n.a.</translation>
    </message>
    <message>
        <source>nog niet geteld</source>
        <translation>not counted yet</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>DotsPage</name>
    <message>
        <source>Aantal personen</source>
        <translation>Number of people</translation>
    </message>
    <message>
        <source>Aantallen verbeteren</source>
        <translation>Correct the counts</translation>
    </message>
    <message>
        <source>Afstand tot de ambitie</source>
        <translation>Gap to the ambition</translation>
    </message>
    <message>
        <source>Alle dimensies</source>
        <translation>All dimensions</translation>
    </message>
    <message>
        <source>Alles aanvinken</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <source>Ieder verdeelt {0} over {1}.</source>
        <translation>Everyone gives {0} to {1}.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Laagste niveaus</source>
        <translation>Lowest levels</translation>
    </message>
    <message>
        <source>Meeste stippen: {0} ({1}).</source>
        <translation>Most dots: {0} ({1}).</translation>
    </message>
    <message>
        <source>Naar de agenda</source>
        <translation>To the agenda</translation>
    </message>
    <message>
        <source>Niemand gaf een stip.</source>
        <translation>Nobody gave a dot.</translation>
    </message>
    <message>
        <source>Niet meer in de lijst: {0}</source>
        <translation>No longer in the list: {0}</translation>
    </message>
    <message>
        <source>Niets aanvinken</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <source>Opnieuw verdelen…</source>
        <translation>Give dots again…</translation>
    </message>
    <message>
        <source>Personen</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Stippen per persoon</source>
        <translation>Dots per person</translation>
    </message>
    <message>
        <source>Stippen tellen</source>
        <translation>Count the dots</translation>
    </message>
    <message>
        <source>Stippen verdelen</source>
        <translation>Give dots</translation>
    </message>
    <message>
        <source>Tellen stoppen</source>
        <translation>Stop counting</translation>
    </message>
    <message>
        <source>Telling gestopt; verder tellen</source>
        <translation>Counting stopped; go on counting</translation>
    </message>
    <message>
        <source>Terug naar de uitslag</source>
        <translation>Back to the result</translation>
    </message>
    <message>
        <source>Uitslag tonen</source>
        <translation>Show result</translation>
    </message>
    <message>
        <source>Verder tellen</source>
        <translation>Continue counting</translation>
    </message>
    <message>
        <source>Welke dimensies in de lijst staan</source>
        <translation>Which dimensions are listed</translation>
    </message>
    <message>
        <source>Zet wat de groep koos in een periode, met {0} of een klik.</source>
        <translation>Put what the group chose in a period, with {0} or a click.</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>people</translation>
    </message>
    <message>
        <source>persoon</source>
        <translation>person</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>{0} Er staan dimensies gelijk: de groep kiest.</source>
        <translation>{0} Some dimensions are tied: the group chooses.</translation>
    </message>
    <message>
        <source>{0} met elk {1}, over {2}.</source>
        <translation>{0} with {1} each, for {2}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>DotsScene</name>
    <message>
        <source>De stemming loopt. Ieder verdeelt {0}.</source>
        <translation>Voting is under way. Everyone gives {0}.</translation>
    </message>
    <message>
        <source>Er is nog niets om uit te kiezen.</source>
        <translation>There is nothing to choose from yet.</translation>
    </message>
    <message>
        <source>Ieder verdeelde {0}.</source>
        <translation>Everyone gave {0}.</translation>
    </message>
    <message>
        <source>Ieder verdeelt {0} over deze dimensies.</source>
        <translation>Everyone gives {0} to these dimensions.</translation>
    </message>
    <message>
        <source>Waar willen we aan werken?</source>
        <translation>What do we want to work on?</translation>
    </message>
    <message>
        <source>Wat de groep belangrijk vindt</source>
        <translation>What matters to the group</translation>
    </message>
    <message>
        <source>gelijk op plaats {0}</source>
        <translation>tied in place {0}</translation>
    </message>
    <message>
        <source>personen</source>
        <translation>people</translation>
    </message>
    <message>
        <source>persoon</source>
        <translation>person</translation>
    </message>
    <message>
        <source>plaats {0}</source>
        <translation>place {0}</translation>
    </message>
    <message>
        <source>stip</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
    <message>
        <source>{0} met elk {1}</source>
        <translation>{0} with {1} each</translation>
    </message>
</context>
<context>
    <name>EnlargedPages</name>
    <message>
        <source>Pagina</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Voorbeeld van het rapport</source>
        <translation>Preview of the report</translation>
    </message>
</context>
<context>
    <name>EntryStrip</name>
    <message>
        <source>De zaal kan meelezen.</source>
        <translation>The room can read along.</translation>
    </message>
    <message>
        <source>De zaal leest niet mee.</source>
        <translation>The room does not read along.</translation>
    </message>
    <message>
        <source>Tonen</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>wanneer</source>
        <translation>when</translation>
    </message>
</context>
<context>
    <name>HeatTable</name>
    <message>
        <source>Niveaus per dimensie en sessie</source>
        <translation>Levels per dimension and session</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source> en </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Over DGW Desktop</source>
        <translation>About DGW Desktop</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Toetsen van het scherm</source>
        <translation>Keys of the screen</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Begrepen</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Tip: {0}</source>
        <translation>Hint: {0}</translation>
    </message>
</context>
<context>
    <name>InUseDialog</name>
    <message>
        <source> sinds {0}, {1}</source>
        <translation> since {0}, {1}</translation>
    </message>
    <message>
        <source>Alleen-lezen openen</source>
        <translation>Open read-only</translation>
    </message>
    <message>
        <source>DGW Desktop is al open op deze computer{0}, maar antwoordt niet.</source>
        <translation>DGW Desktop is already open on this computer{0}, but does not answer.</translation>
    </message>
    <message>
        <source>Daar is DGW Desktop nu open. Sluit het daar, of open alleen-lezen.</source>
        <translation>DGW Desktop is open there now. Close it there, or open read-only.</translation>
    </message>
    <message>
        <source>De gegevens zijn al geopend</source>
        <translation>The data is already open</translation>
    </message>
    <message>
        <source>De gegevens zijn daar gesloten.</source>
        <translation>The data has been closed there.</translation>
    </message>
    <message>
        <source>De gegevens zijn open bij {1}{0}. Je kunt ze maar op één plaats tegelijk wijzigen.</source>
        <translation>The data is open at {1}{0}. You can change it in one place at a time only.</translation>
    </message>
    <message>
        <source>Er is daar geen teken van leven. Neem alleen over als DGW Desktop daar niet meer open is: wat daar nog niet is opgeslagen, gaat verloren.</source>
        <translation>There is no sign of life there. Take over only if DGW Desktop is no longer open there: anything not saved there yet will be lost.</translation>
    </message>
    <message>
        <source>Het programma kijkt {0} seconden of daar nog iemand is…</source>
        <translation>The program checks for {0} seconds whether anybody is still there…</translation>
    </message>
    <message>
        <source>Hoe lang er geen teken van leven is</source>
        <translation>How long there has been no sign of life</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Overnemen</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Aantal exemplaren</source>
        <translation>Number of copies</translation>
    </message>
    <message>
        <source>Ambitie vragen</source>
        <translation>Ask for the ambition</translation>
    </message>
    <message>
        <source>De tekst staat op het klembord. Plak die in je mail.</source>
        <translation>The text is on the clipboard. Paste it in your mail.</translation>
    </message>
    <message>
        <source>Formulier opslaan</source>
        <translation>Save the form</translation>
    </message>
    <message>
        <source>Geannuleerd; er is geen formulier gemaakt.</source>
        <translation>Cancelled; no form was made.</translation>
    </message>
    <message>
        <source>Het formulier is niet gemaakt.</source>
        <translation>The form was not made.</translation>
    </message>
    <message>
        <source>Invullen - </source>
        <translation>Fill in - </translation>
    </message>
    <message>
        <source>Maak één formulier voor alle deelnemers. Ieder vult het individueel in en stuurt het terug. Met Samenvoegen zet je de antwoorden in deze sessie.</source>
        <translation>Make one form for all participants. Everyone fills it in individually and sends it back. With Merge you put the answers into this session.</translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Opmerkingen vragen (worden zonder namen getoond)</source>
        <translation>Ask for remarks (shown without names)</translation>
    </message>
    <message>
        <source>Opslaan in {0}…</source>
        <translation>Saving to {0}…</translation>
    </message>
    <message>
        <source>Opslaan…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Soort formulier</source>
        <translation>Kind of form</translation>
    </message>
    <message>
        <source>Tekst kopiëren</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>Tekst voor de mail</source>
        <translation>Text for the mail</translation>
    </message>
    <message>
        <source>Terugsturen naar</source>
        <translation>Send back to</translation>
    </message>
    <message>
        <source>Uiterste datum</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>Uitnodigen</source>
        <translation>Invite</translation>
    </message>
    <message>
        <source>naam of mailadres</source>
        <translation>name or mail address</translation>
    </message>
    <message>
        <source>‘{0}’ staat klaar. Stuur het met de tekst naar de deelnemers.</source>
        <translation>‘{0}’ is ready. Send it with the text to the participants.</translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Toetsen ({0} of {1}: terug)</source>
        <translation>Keys ({0} or {1}: back)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Alleen-lezen. {0}</source>
        <translation>Read-only. {0}</translation>
    </message>
    <message>
        <source>Alleen-lezen: je kunt hier niets wijzigen.</source>
        <translation>Read-only: you cannot change anything here.</translation>
    </message>
    <message>
        <source>DGW Desktop</source>
        <translation>DGW Desktop</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Hier kun je alleen sessies neerzetten: bestanden die eindigen op .dgw.</source>
        <translation>You can only drop sessions here: files that end in .dgw.</translation>
    </message>
    <message>
        <source>Hier zijn ze nu alleen-lezen. Wat je het laatst deed, is niet opgeslagen. Kies Exporteren… en een naam die eindigt op .dgw om het te bewaren.</source>
        <translation>Here it is read-only now. What you did last is not saved. Choose Export… and a name that ends in .dgw to keep it.</translation>
    </message>
    <message>
        <source>Hulp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Niet geïmporteerd: {0}</source>
        <translation>Not imported: {0}</translation>
    </message>
    <message>
        <source>Over DGW Desktop</source>
        <translation>About DGW Desktop</translation>
    </message>
    <message>
        <source>Sluit eerst dit venster, en open het daarna opnieuw.</source>
        <translation>Close this window first, then open it again.</translation>
    </message>
    <message>
        <source>Toegankelijkheid</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Volwassenheidsscan datagedreven werken</source>
        <translation>Maturity scan for data-driven working</translation>
    </message>
    <message>
        <source>‘{0}’ is nog niet geopend.</source>
        <translation>‘{0}’ has not been opened yet.</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>1 keer gevonden</source>
        <translation>Found once</translation>
    </message>
    <message>
        <source>Handleiding</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Inhoud van de handleiding</source>
        <translation>Contents of the manual</translation>
    </message>
    <message>
        <source>Niet gevonden</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Toegankelijkheid</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Volgende</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Volgende plaats waar dit staat</source>
        <translation>Next place where this occurs</translation>
    </message>
    <message>
        <source>Zoek in de handleiding…</source>
        <translation>Search the manual…</translation>
    </message>
    <message>
        <source>Zoeken in de handleiding</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>hoofdstuk {0}</source>
        <translation>chapter {0}</translation>
    </message>
    <message>
        <source>{0} keer gevonden</source>
        <translation>Found {0} times</translation>
    </message>
</context>
<context>
    <name>MatrixPage</name>
    <message>
        <source>Gekozen: kleur, vet en een vinkje. Ambitie: stippelrand en een ring.</source>
        <translation>Chosen: colour, bold and a tick. Ambition: dashed border and a ring.</translation>
    </message>
    <message>
        <source>Tekstgrootte {0}%</source>
        <translation>Text size {0}%</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bestanden toevoegen</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Bestanden toevoegen…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Een nieuwe sessie</source>
        <translation>A new session</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Geannuleerd; er is niets veranderd.</source>
        <translation>Cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>Het programma telt per dimensie wat mensen individueel invulden, zonder namen of codes. Komt er later een bestand bij? Voeg het dan later toe. Een verbeterd bestand vervangt het vorige.</source>
        <translation>For each dimension the program counts what people filled in individually, without names or codes. You can add files that come in later. A corrected file replaces the earlier one.</translation>
    </message>
    <message>
        <source>In de lijst: {0}</source>
        <translation>In the list: {0}</translation>
    </message>
    <message>
        <source>Ingevulde formulieren ({0});;Alle bestanden (*)</source>
        <translation>Filled-in forms ({0});;All files (*)</translation>
    </message>
    <message>
        <source>Ingevulde scans lezen…</source>
        <translation>Reading filled-in scans…</translation>
    </message>
    <message>
        <source>Ingevulde scans om samen te voegen</source>
        <translation>Filled-in scans to merge</translation>
    </message>
    <message>
        <source>Kies een of meer ingevulde scans.</source>
        <translation>Choose one or more filled-in scans.</translation>
    </message>
    <message>
        <source>Kies eerst bestanden of een map.</source>
        <translation>First choose files or a folder.</translation>
    </message>
    <message>
        <source>Kies ingevulde scans: elk is door één persoon ingevuld.</source>
        <translation>Choose filled-in scans: each was filled in by one person.</translation>
    </message>
    <message>
        <source>Map toevoegen</source>
        <translation>Add folder</translation>
    </message>
    <message>
        <source>Map toevoegen…</source>
        <translation>Add folder…</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisatieonderdeel</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Samenvoegen</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Samenvoegen in</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Uit de lijst halen</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Uit sessies toevoegen</source>
        <translation>Add from sessions</translation>
    </message>
    <message>
        <source>Uit sessies toevoegen…</source>
        <translation>Add from sessions…</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Vul een titel en een organisatie in.</source>
        <translation>Fill in a title and an organisation.</translation>
    </message>
    <message>
        <source>{0} (map)</source>
        <translation>{0} (folder)</translation>
    </message>
    <message>
        <source>{0}; het maximum is {1}</source>
        <translation>{0}; the maximum is {1}</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source> · meegeleverd</source>
        <translation> · built in</translation>
    </message>
    <message>
        <source> · van de beheerder</source>
        <translation> · from the administrator</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Model exporteren</source>
        <translation>Export model</translation>
    </message>
    <message>
        <source>Model importeren</source>
        <translation>Import model</translation>
    </message>
    <message>
        <source>Model lezen…</source>
        <translation>Reading the model…</translation>
    </message>
    <message>
        <source>Modellen</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Modellen (*.toml)</source>
        <translation>Models (*.toml)</translation>
    </message>
    <message>
        <source>Modellen (*.toml);;Alle bestanden (*)</source>
        <translation>Models (*.toml);;All files (*)</translation>
    </message>
    <message>
        <source>Niet meer aanbieden</source>
        <translation>No longer offer</translation>
    </message>
    <message>
        <source>Wil je een eigen versie maken? Exporteer dan het meegeleverde model: het is een tekstbestand (TOML). Bestaande sessies houden het model waarmee ze zijn gemaakt.</source>
        <translation>Do you want a version of your own? Export the built-in model: it is a text file (TOML). Existing sessions keep the model that they were made with.</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>thema&apos;s</source>
        <translation>themes</translation>
    </message>
    <message>
        <source>{0} dimensies in {1}, {2} niveaus; id {3}</source>
        <translation>{0} dimensions in {1}, {2} levels; id {3}</translation>
    </message>
    <message>
        <source>{0} staat klaar.</source>
        <translation>{0} is ready.</translation>
    </message>
</context>
<context>
    <name>NameEdit</name>
    <message>
        <source>{0}? Pijl naar rechts neemt de naam over.</source>
        <translation>{0}? The right arrow takes the name.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Dimensies</source>
        <translation>Dimensions</translation>
    </message>
</context>
<context>
    <name>NavigatorModel</name>
    <message>
        <source>Van laagste tot hoogste stem</source>
        <translation>From lowest to highest vote</translation>
    </message>
    <message>
        <source>thema {0}</source>
        <translation>theme {0}</translation>
    </message>
    <message>
        <source>{0}, stemmen {1}</source>
        <translation>{0}, votes {1}</translation>
    </message>
</context>
<context>
    <name>NewActionRow</name>
    <message>
        <source>Dimensie van de nieuwe actie</source>
        <translation>Dimension of the new action</translation>
    </message>
    <message>
        <source>Nieuwe actie</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Nieuwe actie: wat gaan we doen?</source>
        <translation>New action: what are we going to do?</translation>
    </message>
    <message>
        <source>Nog niet toegevoegd, bij dimensie {0}:</source>
        <translation>Not added yet, for dimension {0}:</translation>
    </message>
    <message>
        <source>Nog niet toegevoegd, zonder dimensie:</source>
        <translation>Not added yet, without a dimension:</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>wanneer</source>
        <translation>when</translation>
    </message>
</context>
<context>
    <name>NoSessions</name>
    <message>
        <source>+ Nieuwe sessie</source>
        <translation>+ New session</translation>
    </message>
    <message>
        <source>Afspraken maken</source>
        <translation>Agree on actions</translation>
    </message>
    <message>
        <source>Hoe datagedreven werkt de organisatie?</source>
        <translation>How data-driven is your organisation?</translation>
    </message>
    <message>
        <source>Ik heb een uitnodiging…</source>
        <translation>I have an invitation…</translation>
    </message>
    <message>
        <source>Invullen en bespreken</source>
        <translation>Fill in and discuss</translation>
    </message>
    <message>
        <source>Met deze scan bepaalt een groep dat samen. Bij elk van de {0} dimensies staan {1} stellingen, van laag naar hoog. Kies per dimensie de stelling die nu het beste past en de ambitie. Het spinnenweb groeit mee, en aan het eind is er een rapport.</source>
        <translation>With this scan you find out together. Each of the {0} dimensions has {1} statements, from low to high. For each dimension, choose the statement that fits best now, and the ambition. The spider chart grows as you go, and at the end you make a report.</translation>
    </message>
    <message>
        <source>Voorbeeld bekijken</source>
        <translation>View an example</translation>
    </message>
    <message>
        <source>Voorbereiden</source>
        <translation>Prepare</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>Een aantal van {0} t/m {1}, of leeg</source>
        <translation>A number from {0} to {1}, or empty</translation>
    </message>
    <message>
        <source>‘{0}’ is geen aantal van {1} t/m {2}. Typ een getal, of laat het leeg.</source>
        <translation>‘{0}’ is not a number from {1} to {2}. Type a number, or leave it empty.</translation>
    </message>
</context>
<context>
    <name>OpeningScene</name>
    <message>
        <source>Dat doen we met {0}.</source>
        <translation>We do so with {0}.</translation>
    </message>
    <message>
        <source>De schaal</source>
        <translation>The scale</translation>
    </message>
    <message>
        <source>Het gaat om het gesprek: er is geen goed of fout antwoord.</source>
        <translation>It is the conversation that counts: no answer is right or wrong.</translation>
    </message>
    <message>
        <source>Programma</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Resultaat, acties en afspraken</source>
        <translation>Results, actions and agreements</translation>
    </message>
    <message>
        <source>Resultaat, acties en afspraken; klaar om {0} uur</source>
        <translation>Results, actions and agreements; done at {0}</translation>
    </message>
    <message>
        <source>Waarom</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Wat we gaan doen wordt een actie: wie en wanneer.</source>
        <translation>What we are going to do becomes an action: who and when.</translation>
    </message>
    <message>
        <source>We bepalen samen waar we nu staan en waar we naartoe willen.</source>
        <translation>Together we find out where we are now and where we want to go.</translation>
    </message>
    <message>
        <source>We leggen de keuze vast, met een toelichting en onze ambitie.</source>
        <translation>We record the choice, with a note and our ambition.</translation>
    </message>
    <message>
        <source>We lezen de stellingen en kiezen samen welke past.</source>
        <translation>We read the statements and choose together which one fits.</translation>
    </message>
    <message>
        <source>Wie het laagst en wie het hoogst koos, legt uit waarom.</source>
        <translation>Those who chose the lowest and the highest explain why.</translation>
    </message>
    <message>
        <source>Zo werken we</source>
        <translation>How we work</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
    <message>
        <source>niveau {0} van {1}, {2}</source>
        <translation>level {0} of {1}, {2}</translation>
    </message>
    <message>
        <source>{0} (vervolg)</source>
        <translation>{0} (continued)</translation>
    </message>
</context>
<context>
    <name>OutcomesCard</name>
    <message>
        <source>Alles tonen</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Inklappen</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>Verder naar de kaarten →</source>
        <translation>On to the cards →</translation>
    </message>
    <message>
        <source>Wat is er geworden van de prioriteiten van {0} ({1})?</source>
        <translation>What became of the priorities of {0} ({1})?</translation>
    </message>
    <message>
        <source>opnieuw op de agenda</source>
        <translation>on the agenda again</translation>
    </message>
</context>
<context>
    <name>OwnScanPage</name>
    <message>
        <source>Aan het eind sla je je antwoorden op als bestand. De begeleider toont hoeveel mensen elk niveau kozen, en niet wie. Wie het bestand krijgt, kan wel lezen wat erin staat.</source>
        <translation>At the end you save your answers as a file. The facilitator shows how many people chose each level, and not who. Whoever gets the file can read what is in it.</translation>
    </message>
    <message>
        <source>Aan het eind sla je je antwoorden op als bestand. Je naam staat er niet in, alleen de code {0}. De begeleider toont hoeveel mensen elk niveau kozen, en niet wie. Wie het bestand krijgt, kan wel lezen wat erin staat.</source>
        <translation>At the end you save your answers as a file. Your name is not in it, only the code {0}. The facilitator shows how many people chose each level, and not who. Whoever gets the file can read what is in it.</translation>
    </message>
    <message>
        <source>Alles is ingevuld.</source>
        <translation>Everything is filled in.</translation>
    </message>
    <message>
        <source>Beginnen</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Bijna klaar</source>
        <translation>Nearly done</translation>
    </message>
    <message>
        <source>Invullen als deelnemer</source>
        <translation>Fill in as participant</translation>
    </message>
    <message>
        <source>Je kunt ook een toelichting opschrijven. We tonen toelichtingen zonder namen en door elkaar.</source>
        <translation>You can write a note too. We show notes without names and in no order.</translation>
    </message>
    <message>
        <source>Je kunt ook je ambitie kiezen en een toelichting opschrijven. We tonen toelichtingen zonder namen en door elkaar.</source>
        <translation>You can choose your ambition too, and write a note. We show notes without names and in no order.</translation>
    </message>
    <message>
        <source>Je kunt ook je ambitie kiezen: het niveau dat je wilt bereiken.</source>
        <translation>You can choose your ambition too: the level that you want to reach.</translation>
    </message>
    <message>
        <source>Je vult deze scan individueel in, vóór het gesprek met de groep. Kies per kaart de stelling die het best past. Het zijn {0} kaarten; dat kost ongeveer {1} minuten.</source>
        <translation>You fill in this scan individually, before the discussion with the group. On each card, choose the statement that fits best. There are {0} cards; that takes about {1} minutes.</translation>
    </message>
    <message>
        <source>Klaar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Klaar, sla op…</source>
        <translation>Done, save…</translation>
    </message>
    <message>
        <source>Nog open: {0}. Dat mag zo blijven.</source>
        <translation>Still open: {0}. You may leave them open.</translation>
    </message>
    <message>
        <source>Sla je antwoorden op als bestand, en stuur dat naar {0}.</source>
        <translation>Save your answers as a file, and send that to {0}.</translation>
    </message>
    <message>
        <source>Sla je antwoorden op als bestand, en stuur dat uiterlijk {0} naar {1}.</source>
        <translation>Save your answers as a file, and send that by {0} to {1}.</translation>
    </message>
    <message>
        <source>Terug naar de kaarten</source>
        <translation>Back to the cards</translation>
    </message>
    <message>
        <source>Weet je iets niet, of is het niet van toepassing? Kies dat dan. Alles is meteen opgeslagen: je kunt stoppen en later verdergaan.</source>
        <translation>If you do not know, or it does not apply, choose that. Everything is saved at once: you can stop and go on later.</translation>
    </message>
    <message>
        <source>Wil je later iets veranderen? Sla dan opnieuw op en stuur ook dat bestand: het komt in de plaats van het vorige.</source>
        <translation>Do you want to change something later? Save again and send that file too: it replaces the earlier one.</translation>
    </message>
    <message>
        <source>de begeleider</source>
        <translation>the facilitator</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Klik om de pagina groot te zien</source>
        <translation>Click to see the page large</translation>
    </message>
    <message>
        <source>Voorbeeld</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>PageScene</name>
    <message>
        <source>{0}, pagina {1} van {2}</source>
        <translation>{0}, page {1} of {2}</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Pagina {0} van {1}</source>
        <translation>Page {0} of {1}</translation>
    </message>
    <message>
        <source>Volgende pagina</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Voorbeeld wordt gemaakt…</source>
        <translation>Making the preview…</translation>
    </message>
    <message>
        <source>Vorige pagina</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>ParkingLotScene</name>
    <message>
        <source>De parkeerplek is leeg.</source>
        <translation>The parking lot is empty.</translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
</context>
<context>
    <name>ParkingPage</name>
    <message>
        <source>Nieuwe opmerking op de parkeerplek</source>
        <translation>New remark in the parking lot</translation>
    </message>
    <message>
        <source>Omzetten in actie</source>
        <translation>Turn into an action</translation>
    </message>
    <message>
        <source>Opmerking verwijderen</source>
        <translation>Delete remark</translation>
    </message>
    <message>
        <source>Opmerking voor later</source>
        <translation>Remark for later</translation>
    </message>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
    <message>
        <source>Parkeerplek ({0})</source>
        <translation>Parking lot ({0})</translation>
    </message>
    <message>
        <source>Parkeren</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Zet hier wat voor later is. {0} voegt een opmerking toe, ook op de beamer.</source>
        <translation>Put here what is for later. {0} adds a remark, also on the projector.</translation>
    </message>
    <message>
        <source>opmerking verwijderen</source>
        <translation>delete remark</translation>
    </message>
</context>
<context>
    <name>ParticipantsDialog</name>
    <message>
        <source>Codes die terug zijn</source>
        <translation>Codes that came back</translation>
    </message>
    <message>
        <source>Deelnemers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Niet samengevoegd</source>
        <translation>Not merged</translation>
    </message>
    <message>
        <source>mensen vulden</source>
        <translation>people filled in</translation>
    </message>
    <message>
        <source>nieuw</source>
        <translation>new</translation>
    </message>
    <message>
        <source>persoon vulde</source>
        <translation>person filled in</translation>
    </message>
    <message>
        <source>verbeterd</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>zonder code</source>
        <translation>without a code</translation>
    </message>
    <message>
        <source>{0} vooraf in</source>
        <translation>{0} beforehand</translation>
    </message>
</context>
<context>
    <name>PeriodColumn</name>
    <message>
        <source>Naam van de periode {0}</source>
        <translation>Name of the period {0}</translation>
    </message>
    <message>
        <source>Naam van {0}</source>
        <translation>Name of {0}</translation>
    </message>
    <message>
        <source>Tijd van de periode {0}</source>
        <translation>Time of the period {0}</translation>
    </message>
    <message>
        <source>Tijd van {0}</source>
        <translation>Time of {0}</translation>
    </message>
    <message>
        <source>kaart</source>
        <translation>card</translation>
    </message>
    <message>
        <source>kaarten</source>
        <translation>cards</translation>
    </message>
    <message>
        <source>periode</source>
        <translation>period</translation>
    </message>
    <message>
        <source>wanneer, bijvoorbeeld Q1 2027</source>
        <translation>when, for example Q1 2027</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Deze toets werkt bij de stippen. Toon die met {0}.</source>
        <translation>This key works at the dots. Show them with {0}.</translation>
    </message>
    <message>
        <source>Deze toets werkt op de kaart. Toon de kaart met {0}.</source>
        <translation>This key works on the card. Show the card with {0}.</translation>
    </message>
    <message>
        <source>Eerst stippen tellen</source>
        <translation>Count the dots first</translation>
    </message>
    <message>
        <source>Hier is vooraf niets ingevuld om te tonen.</source>
        <translation>Nothing was filled in beforehand to show here.</translation>
    </message>
    <message>
        <source>Kies eerst een dimensie met ↑ of ↓.</source>
        <translation>First choose a dimension with ↑ or ↓.</translation>
    </message>
    <message>
        <source>Telling gestopt; verder tellen</source>
        <translation>Counting stopped; go on counting</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>beeld loopt weer mee</source>
        <translation>picture follows again</translation>
    </message>
    <message>
        <source>beeld staat stil</source>
        <translation>picture is frozen</translation>
    </message>
    <message>
        <source>de beamer is vrij voor een ander programma</source>
        <translation>the projector is free for another program</translation>
    </message>
    <message>
        <source>dit is het eerste scherm</source>
        <translation>this is the first screen</translation>
    </message>
    <message>
        <source>dit is het laatste scherm</source>
        <translation>this is the last screen</translation>
    </message>
    <message>
        <source>donker beeld</source>
        <translation>dark picture</translation>
    </message>
    <message>
        <source>het beeld is terug op de beamer</source>
        <translation>the picture is back on the projector</translation>
    </message>
    <message>
        <source>licht beeld</source>
        <translation>light picture</translation>
    </message>
    <message>
        <source>vooraf ingevuld: te zien</source>
        <translation>filled in beforehand: shown</translation>
    </message>
    <message>
        <source>vooraf ingevuld: verborgen</source>
        <translation>filled in beforehand: hidden</translation>
    </message>
    <message>
        <source>zwart beeld aan</source>
        <translation>black screen on</translation>
    </message>
    <message>
        <source>zwart beeld uit</source>
        <translation>black screen off</translation>
    </message>
</context>
<context>
    <name>PriorityDetail</name>
    <message>
        <source>Acties</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Nog geen acties bij deze prioriteit.</source>
        <translation>No actions for this priority yet.</translation>
    </message>
    <message>
        <source>Periode</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Van de agenda halen</source>
        <translation>Take off the agenda</translation>
    </message>
    <message>
        <source>Volgende stap: {0}</source>
        <translation>Next step: {0}</translation>
    </message>
    <message>
        <source>Waar zien we dat het gelukt is, bij {0}</source>
        <translation>How do we see that it worked, for {0}</translation>
    </message>
    <message>
        <source>Waar zien we dat het gelukt is?</source>
        <translation>How do we see that it worked?</translation>
    </message>
    <message>
        <source>Wat is er dan te zien?</source>
        <translation>What is there to see then?</translation>
    </message>
    <message>
        <source>Wie trekt dit?</source>
        <translation>Who leads this?</translation>
    </message>
    <message>
        <source>Wie trekt {0}</source>
        <translation>Who leads {0}</translation>
    </message>
    <message>
        <source>prioriteit wijzigen</source>
        <translation>change priority</translation>
    </message>
</context>
<context>
    <name>PriorityDialog</name>
    <message>
        <source>Alle dimensies staan al op de agenda.</source>
        <translation>All dimensions are on the agenda already.</translation>
    </message>
    <message>
        <source>De grootste afstand tot de ambitie staat bovenaan. Vink aan waar jullie aan willen werken; op de agenda kies je wanneer.</source>
        <translation>The largest distance to the ambition comes first. Tick what you want to work on; on the agenda you choose when.</translation>
    </message>
    <message>
        <source>Dimensies</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Op de agenda zetten</source>
        <translation>Put on the agenda</translation>
    </message>
    <message>
        <source>Prioriteiten kiezen</source>
        <translation>Choose priorities</translation>
    </message>
    <message>
        <source>prioriteit gekozen</source>
        <translation>priority chosen</translation>
    </message>
    <message>
        <source>prioriteiten gekozen</source>
        <translation>priorities chosen</translation>
    </message>
</context>
<context>
    <name>ProfileChart</name>
    <message>
        <source>Pijl omhoog en omlaag gaan langs de rijen, Enter opent de kaart.</source>
        <translation>The up and down arrows go along the rows, Enter opens the card.</translation>
    </message>
    <message>
        <source>Profiel</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>ProfilePanel</name>
    <message>
        <source>Daling eerst, dan stijging</source>
        <translation>Declines first, then rises</translation>
    </message>
    <message>
        <source>Grootste afstand eerst</source>
        <translation>Largest gap first</translation>
    </message>
    <message>
        <source>Meeste verschil in stemmen eerst</source>
        <translation>Votes furthest apart first</translation>
    </message>
    <message>
        <source>Volgorde van het model</source>
        <translation>Order of the model</translation>
    </message>
    <message>
        <source>Volgorde van het profiel</source>
        <translation>Order of the profile</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>Een referentie laat zien hoe de niveaus van veel organisaties zijn verdeeld. Resultaat, beamer en rapport tonen dan de middelste helft. Welke organisaties dat zijn, staat er niet in.</source>
        <translation>A reference shows how the levels of many organisations are spread. Results, projector and report then show the middle half. Which organisations those are is not in it.</translation>
    </message>
    <message>
        <source>Er is nog geen referentie voor dit model. Importeer een .dgwref-bestand.</source>
        <translation>There is no reference for this model yet. Import a .dgwref file.</translation>
    </message>
    <message>
        <source>Gebruiken</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Geen referentie</source>
        <translation>No reference</translation>
    </message>
    <message>
        <source>Groep</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Referentie</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Referentie importeren</source>
        <translation>Import reference</translation>
    </message>
    <message>
        <source>Referentie kiezen</source>
        <translation>Choose reference</translation>
    </message>
    <message>
        <source>Referenties (*{0});;Alle bestanden (*)</source>
        <translation>References (*{0});;All files (*)</translation>
    </message>
    <message>
        <source>Referenties lezen…</source>
        <translation>Reading references…</translation>
    </message>
    <message>
        <source>Sessies die ernaast zijn gezet, houden hun cijfers.</source>
        <translation>Sessions that were set beside it keep their figures.</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>‘{0}’ verwijderen?</source>
        <translation>Remove ‘{0}’?</translation>
    </message>
</context>
<context>
    <name>RemarkTable</name>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Afbeeldingen (*.png *.svg *.jpg *.jpeg)</source>
        <translation>Pictures (*.png *.svg *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Annuleren</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Beschrijving van het logo</source>
        <translation>Description of the logo</translation>
    </message>
    <message>
        <source>Beschrijving, zoals: Logo gemeente X</source>
        <translation>Description, such as: Logo of municipality X</translation>
    </message>
    <message>
        <source>Bestand</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Bestuurlijk</source>
        <translation>For the board</translation>
    </message>
    <message>
        <source>Bijlage met de hele matrix</source>
        <translation>Appendix with the whole matrix</translation>
    </message>
    <message>
        <source>Bladeren…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>De naam is nu ‘{0}’.</source>
        <translation>The name is now ‘{0}’.</translation>
    </message>
    <message>
        <source>De pagina&apos;s op het hele scherm lezen</source>
        <translation>Read the pages on the whole screen</translation>
    </message>
    <message>
        <source>Definitief</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Deze tekens kan het rapport niet tonen; er komt een teken als dit voor in de plaats: �. Voorleessoftware leest ze wel: {0}</source>
        <translation>The report cannot show these characters; a mark like this takes their place: �. Screen readers do read them: {0}</translation>
    </message>
    <message>
        <source>Geannuleerd; er is niets geschreven.</source>
        <translation>Cancelled; nothing has been written.</translation>
    </message>
    <message>
        <source>Geen logo</source>
        <translation>No logo</translation>
    </message>
    <message>
        <source>Grootste afstanden tot de ambitie</source>
        <translation>Largest gaps to the ambition</translation>
    </message>
    <message>
        <source>Het rapport staat klaar: {0}</source>
        <translation>The report is ready: {0}</translation>
    </message>
    <message>
        <source>Inhoud van het rapport</source>
        <translation>Contents of the report</translation>
    </message>
    <message>
        <source>Kies een bestand voor het rapport.</source>
        <translation>Choose a file for the report.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Logo kiezen</source>
        <translation>Choose logo</translation>
    </message>
    <message>
        <source>Logo kiezen…</source>
        <translation>Choose logo…</translation>
    </message>
    <message>
        <source>Logo lezen…</source>
        <translation>Reading the logo…</translation>
    </message>
    <message>
        <source>Logo van {0}</source>
        <translation>Logo of {0}</translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Naam van de begeleider</source>
        <translation>Name of the facilitator</translation>
    </message>
    <message>
        <source>Naast andere organisaties</source>
        <translation>Beside other organisations</translation>
    </message>
    <message>
        <source>Namen van actiehouders</source>
        <translation>Names of action owners</translation>
    </message>
    <message>
        <source>Namen van begeleider, portefeuillehouder en steller</source>
        <translation>Names of facilitator, portfolio holder and author</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Organisatie en logo</source>
        <translation>Organisation and logo</translation>
    </message>
    <message>
        <source>Organisatie op het voorblad</source>
        <translation>Organisation on the cover</translation>
    </message>
    <message>
        <source>Per dimensie de stellingen met de keuze</source>
        <translation>The statements with the choice, per dimension</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Rapport maken</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Rapport opslaan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Soort rapport</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status op het voorblad</source>
        <translation>Status on the cover</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Sterke punten</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Taal van het rapport</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>Toelichtingen</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Verbeteragenda, acties en parkeerplek</source>
        <translation>Improvement agenda, actions and parking lot</translation>
    </message>
    <message>
        <source>Vergelijking met de vorige meting</source>
        <translation>Comparison with the previous measurement</translation>
    </message>
    <message>
        <source>Volledig</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Voorbeeld groot…</source>
        <translation>Large preview…</translation>
    </message>
    <message>
        <source>Voortgang</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Waar de stemmen het verst uiteenlopen</source>
        <translation>Where the votes are furthest apart</translation>
    </message>
    <message>
        <source>Wat je de lezer vraagt</source>
        <translation>What you ask the reader</translation>
    </message>
    <message>
        <source>Wat je de lezer vraagt, in één zin</source>
        <translation>What you ask the reader, in one sentence</translation>
    </message>
    <message>
        <source>Zoals in de sessie</source>
        <translation>As in the session</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Balk: gemiddeld niveau over n beantwoorde dimensies.</source>
        <translation>Bar: mean level over n answered dimensions.</translation>
    </message>
    <message>
        <source>Dwarsstreep: ambitie.</source>
        <translation>Cross line: ambition.</translation>
    </message>
    <message>
        <source>Er is nog geen ambitie gekozen.</source>
        <translation>No ambition has been chosen yet.</translation>
    </message>
    <message>
        <source>Er is nog geen dimensie beantwoord.</source>
        <translation>No dimension has been answered yet.</translation>
    </message>
    <message>
        <source>Geen dimensie steekt boven het gemiddelde uit.</source>
        <translation>No dimension stands out above the mean.</translation>
    </message>
    <message>
        <source>Grootste afstanden, en de volgende stap</source>
        <translation>Largest gaps, and the next step</translation>
    </message>
    <message>
        <source>Hoger dan de ambitie</source>
        <translation>Above the ambition</translation>
    </message>
    <message>
        <source>In het kort</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Naast andere organisaties</source>
        <translation>Beside other organisations</translation>
    </message>
    <message>
        <source>Nergens ligt de ambitie boven het gekozen niveau.</source>
        <translation>Nowhere is the ambition above the chosen level.</translation>
    </message>
    <message>
        <source>Nu {0}, ambitie {1}: past de ambitie nog?</source>
        <translation>Now {0}, ambition {1}: does the ambition still fit?</translation>
    </message>
    <message>
        <source>Overal waar is gestemd, waren de stemmen gelijk.</source>
        <translation>Wherever there was a vote, everyone voted the same.</translation>
    </message>
    <message>
        <source>Per thema</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>Prioriteiten kiezen…</source>
        <translation>Choose priorities…</translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Sterke punten</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>Stippellijn: vorige meting ({0}). Verschil: over wat beide keren is beantwoord.</source>
        <translation>Dotted line: previous measurement ({0}). Difference: over what was answered both times.</translation>
    </message>
    <message>
        <source>Streep eronder: middelste helft en mediaan van de referentie.</source>
        <translation>Line below: middle half and median of the reference.</translation>
    </message>
    <message>
        <source>Veranderd sinds de vorige meting</source>
        <translation>Changed since the previous measurement</translation>
    </message>
    <message>
        <source>Verloop</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Waar de stemmen het verst uiteenlopen</source>
        <translation>Where the votes are furthest apart</translation>
    </message>
    <message>
        <source>{0} (n = {1}), mediaan {2}</source>
        <translation>{0} (n = {1}), median {2}</translation>
    </message>
</context>
<context>
    <name>ResultsScene</name>
    <message>
        <source>Er is nog niets ingevuld.</source>
        <translation>Nothing is filled in yet.</translation>
    </message>
    <message>
        <source>Grootste afstanden tot de ambitie</source>
        <translation>Largest gaps to the ambition</translation>
    </message>
    <message>
        <source>Resultaat</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>nu</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{0}: {1} (n = {2})</source>
        <translation>{0}: {1} (n = {2})</translation>
    </message>
</context>
<context>
    <name>ResumeButton</name>
    <message>
        <source>Verder met ‘{0}’</source>
        <translation>Continue with ‘{0}’</translation>
    </message>
    <message>
        <source>{0}, dimensie {1}</source>
        <translation>{0}, dimension {1}</translation>
    </message>
</context>
<context>
    <name>RowsCard</name>
    <message>
        <source>Actie bij {0}</source>
        <translation>Action for {0}</translation>
    </message>
    <message>
        <source>Actie…</source>
        <translation>Action…</translation>
    </message>
    <message>
        <source>Alle {0} tonen</source>
        <translation>Show all {0}</translation>
    </message>
    <message>
        <source>Alleen de eerste {0} tonen</source>
        <translation>Show only the first {0}</translation>
    </message>
    <message>
        <source>{0}, niveau {1}: {2}</source>
        <translation>{0}, level {1}: {2}</translation>
    </message>
</context>
<context>
    <name>RunningDots</name>
    <message>
        <source>Er zijn nog geen stippen geteld</source>
        <translation>No dots have been counted yet</translation>
    </message>
    <message>
        <source>Stippen</source>
        <translation>Dots</translation>
    </message>
    <message>
        <source>Vink eerst aan waaruit de groep kan kiezen</source>
        <translation>First tick what the group can choose from</translation>
    </message>
    <message>
        <source>prioriteit indelen</source>
        <translation>placing a priority</translation>
    </message>
    <message>
        <source>stippen</source>
        <translation>dots</translation>
    </message>
</context>
<context>
    <name>RunningVote</name>
    <message>
        <source>Hier is nog niet gestemd</source>
        <translation>Nobody has voted here yet</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>niveau {0}: {1}</source>
        <translation>level {0}: {1}</translation>
    </message>
    <message>
        <source>{0}, ambitie</source>
        <translation>{0}, ambition</translation>
    </message>
</context>
<context>
    <name>ScreenOffer</name>
    <message>
        <source>Beamer gevonden: daar tonen</source>
        <translation>Projector found: show there</translation>
    </message>
    <message>
        <source>Niet nu</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>SecondFolder</name>
    <message>
        <source>Geen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Geen tweede map voor reservekopieën</source>
        <translation>No second folder for backups</translation>
    </message>
    <message>
        <source>Geen; kies bijvoorbeeld een map op een andere schijf.</source>
        <translation>None; choose for instance a folder on another drive.</translation>
    </message>
    <message>
        <source>Kiezen…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën</source>
        <translation>Second folder for backups</translation>
    </message>
    <message>
        <source>Tweede map voor reservekopieën kiezen</source>
        <translation>Choose a second folder for backups</translation>
    </message>
</context>
<context>
    <name>SessionAnnouncer</name>
    <message>
        <source>Volgorde van het model.</source>
        <translation>The model&apos;s order.</translation>
    </message>
    <message>
        <source>Volgorde: meeste verschil eerst.</source>
        <translation>Order: largest difference first.</translation>
    </message>
    <message>
        <source>alles is opgeslagen</source>
        <translation>everything has been saved</translation>
    </message>
    <message>
        <source>niet opgeslagen; het programma probeert het steeds opnieuw</source>
        <translation>not saved; the program keeps trying</translation>
    </message>
    <message>
        <source>ongedaan gemaakt: {0}</source>
        <translation>undone: {0}</translation>
    </message>
    <message>
        <source>toelichting</source>
        <translation>note</translation>
    </message>
    <message>
        <source>{0} maakt het ongedaan</source>
        <translation>{0} undoes it</translation>
    </message>
    <message>
        <source>{0} van {1} kaarten vandaag.</source>
        <translation>{0} of {1} cards today.</translation>
    </message>
    <message>
        <source>{0}, opgeslagen</source>
        <translation>{0}, saved</translation>
    </message>
</context>
<context>
    <name>SessionChanges</name>
    <message>
        <source>De namen en ingevulde scans zijn uit de sessie verwijderd.</source>
        <translation>The names and the filled-in scans have been removed from the session.</translation>
    </message>
    <message>
        <source>Gegevens van de sessie</source>
        <translation>Details of the session</translation>
    </message>
    <message>
        <source>Het programma verwijdert uit deze sessie de namen van begeleider, portefeuillehouder, steller en actiehouders, en wat ieder individueel invulde. De keuzes, toelichtingen, acties en aantallen blijven. Staat er een naam in een tekst? Haal die dan zelf weg. Je kunt dit niet ongedaan maken. In oudere reservekopieën staan de namen nog.</source>
        <translation>The program removes from this session the names of facilitator, portfolio holder, author and action owners, and what each person filled in individually. The choices, notes, actions and counts stay. If there is a name in a text, remove it yourself. You cannot undo this. Older backups still have the names.</translation>
    </message>
    <message>
        <source>Namen en ingevulde scans verwijderen?</source>
        <translation>Remove names and filled-in scans?</translation>
    </message>
    <message>
        <source>Nieuwe sessie</source>
        <translation>New session</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Sessie maken</source>
        <translation>Create session</translation>
    </message>
    <message>
        <source>Vervolgsessie</source>
        <translation>Follow-up session</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>definitief maken</source>
        <translation>mark as final</translation>
    </message>
    <message>
        <source>dupliceren</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>gegevens wijzigen</source>
        <translation>edit details</translation>
    </message>
    <message>
        <source>heropenen</source>
        <translation>reopen</translation>
    </message>
    <message>
        <source>nieuwe sessie</source>
        <translation>new session</translation>
    </message>
    <message>
        <source>verwijderen</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>{0} (kopie)</source>
        <translation>{0} (copy)</translation>
    </message>
    <message>
        <source>‘{0}’ is verwijderd.</source>
        <translation>‘{0}’ has been deleted.</translation>
    </message>
</context>
<context>
    <name>SessionDialog</name>
    <message>
        <source>Aantal deelnemers</source>
        <translation>Number of participants</translation>
    </message>
    <message>
        <source>Begeleider</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Deze vorige meting is beschadigd. Kies een andere, of geen.</source>
        <translation>This previous measurement is damaged. Choose another one, or none.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Opslaan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Organisatie</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organisatieonderdeel</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Titel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Vorige meting</source>
        <translation>Previous measurement</translation>
    </message>
    <message>
        <source>Vul de organisatie in, bijvoorbeeld de gemeente.</source>
        <translation>Fill in the organisation, for instance the municipality.</translation>
    </message>
    <message>
        <source>Vul een titel in, bijvoorbeeld ‘MT-sessie najaar 2026’.</source>
        <translation>Fill in a title, for instance ‘Management team session, autumn 2026’.</translation>
    </message>
    <message>
        <source>niet ingevuld</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>SessionDocument</name>
    <message>
        <source>Ambitie gewist.</source>
        <translation>Ambition cleared.</translation>
    </message>
    <message>
        <source>De ambitie wordt in deze scan niet gevraagd</source>
        <translation>This scan does not ask for the ambition</translation>
    </message>
    <message>
        <source>De gegevens zijn alleen-lezen: je kunt hier niets wijzigen</source>
        <translation>The data is read-only: you cannot change anything here</translation>
    </message>
    <message>
        <source>Deze sessie is definitief; heropen om te wijzigen</source>
        <translation>This session is final; reopen it to change it</translation>
    </message>
    <message>
        <source>Dit was de laatste dimensie. {0}</source>
        <translation>This was the last dimension. {0}</translation>
    </message>
    <message>
        <source>Er is geen open dimensie meer in deze keuze</source>
        <translation>This choice has no open dimension any more</translation>
    </message>
    <message>
        <source>Keuze gewist.</source>
        <translation>Choice cleared.</translation>
    </message>
    <message>
        <source>Toelichting bij {0}</source>
        <translation>Note on {0}</translation>
    </message>
    <message>
        <source>Verder met de open dimensie {0}, {1}.</source>
        <translation>On to open dimension {0}, {1}.</translation>
    </message>
    <message>
        <source>aantallen verbeteren</source>
        <translation>correcting counts</translation>
    </message>
    <message>
        <source>actie</source>
        <translation>action</translation>
    </message>
    <message>
        <source>actie van opmerking</source>
        <translation>action from remark</translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>keuze</source>
        <translation>choice</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>parkeerplek</source>
        <translation>parking lot</translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>stemmen over de ambitie</source>
        <translation>votes on the ambition</translation>
    </message>
    <message>
        <source>toelichting</source>
        <translation>note</translation>
    </message>
    <message>
        <source>weet ik niet</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>{0} van {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} van {1} · niet gekozen voor vandaag</source>
        <translation>{0} of {1} · not chosen for today</translation>
    </message>
    <message>
        <source>{0} · keuze van vandaag</source>
        <translation>{0} · choice of today</translation>
    </message>
    <message>
        <source>{0} · meeste verschil eerst</source>
        <translation>{0} · largest difference first</translation>
    </message>
</context>
<context>
    <name>SessionHeader</name>
    <message>
        <source>De sessie op de beamer tonen</source>
        <translation>Show the session on the projector</translation>
    </message>
    <message>
        <source>Deze sessie is definitief; heropen om te wijzigen</source>
        <translation>This session is final; reopen it to make changes</translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Het programma probeert het opnieuw tot het lukt</source>
        <translation>The program tries again until it works</translation>
    </message>
    <message>
        <source>Invullen als deelnemer</source>
        <translation>Fill in as participant</translation>
    </message>
    <message>
        <source>Meer voor deze sessie</source>
        <translation>More for this session</translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider…</source>
        <translation>Save for the facilitator…</translation>
    </message>
    <message>
        <source>Presentatie starten</source>
        <translation>Start presentation</translation>
    </message>
    <message>
        <source>Rapport…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Scherm</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Terug naar de sessies</source>
        <translation>Back to the sessions</translation>
    </message>
    <message>
        <source>alleen-lezen</source>
        <translation>read-only</translation>
    </message>
    <message>
        <source>definitief</source>
        <translation>final</translation>
    </message>
    <message>
        <source>niet opgeslagen</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>opgeslagen</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>opslaan…</source>
        <translation>saving…</translation>
    </message>
    <message>
        <source>{0} van {1} ingevuld · {2}</source>
        <translation>{0} of {1} filled in · {2}</translation>
    </message>
</context>
<context>
    <name>SessionImport</name>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Is het je eigen scan? Dan kun je die hier verder invullen. Zijn het ingevulde scans van anderen? Kies dan Meer → Samenvoegen.</source>
        <translation>Is it your own scan? Then you can go on filling it in here. Are they filled-in scans of others? Then choose More → Merge.</translation>
    </message>
    <message>
        <source>Mijn eigen scan</source>
        <translation>My own scan</translation>
    </message>
    <message>
        <source>Sessies (*.dgw);;Alle bestanden (*)</source>
        <translation>Sessions (*.dgw);;All files (*)</translation>
    </message>
    <message>
        <source>Sessies importeren</source>
        <translation>Import sessions</translation>
    </message>
    <message>
        <source>Uitnodiging openen</source>
        <translation>Open an invitation</translation>
    </message>
    <message>
        <source>Uitnodigingen (*.dgw);;Alle bestanden (*)</source>
        <translation>Invitations (*.dgw);;All files (*)</translation>
    </message>
    <message>
        <source>‘{0}’ is door één deelnemer ingevuld.</source>
        <translation>‘{0}’ was filled in by one participant.</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessies</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>SessionListModel</name>
    <message>
        <source>Zonder organisatie</source>
        <translation>Without an organisation</translation>
    </message>
</context>
<context>
    <name>SessionPicker</name>
    <message>
        <source>Alles selecteren</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Niets selecteren</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>Zoek op titel, organisatie, jaar…</source>
        <translation>Search title, organisation, year…</translation>
    </message>
    <message>
        <source>Zoeken in sessies</source>
        <translation>Search sessions</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>{0} gekozen</source>
        <translation>{0} chosen</translation>
    </message>
    <message>
        <source>{0} gevonden</source>
        <translation>{0} found</translation>
    </message>
</context>
<context>
    <name>SessionTasks</name>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Je zet de gekozen sessies samen in één Excel-werkboek of CSV-bestand.</source>
        <translation>You put the chosen sessions together in one Excel workbook or CSV file.</translation>
    </message>
    <message>
        <source>Kies 2 t/m {0} sessies met dezelfde stellingen.</source>
        <translation>Choose 2 to {0} sessions with the same statements.</translation>
    </message>
    <message>
        <source>Kies een of meer sessies.</source>
        <translation>Choose one or more sessions.</translation>
    </message>
    <message>
        <source>Kies één organisatie, en van elk organisatieonderdeel één sessie.</source>
        <translation>Choose one organisation, and one session of each unit.</translation>
    </message>
    <message>
        <source>Organisatieonderdelen vergelijken</source>
        <translation>Compare units</translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Sessies exporteren</source>
        <translation>Export sessions</translation>
    </message>
    <message>
        <source>Sessies lezen…</source>
        <translation>Reading sessions…</translation>
    </message>
    <message>
        <source>Vergelijken</source>
        <translation>Compare</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Bijdrage maken…</source>
        <translation>Make a contribution…</translation>
    </message>
    <message>
        <source>Codes die terug zijn…</source>
        <translation>Codes that came back…</translation>
    </message>
    <message>
        <source>De muis kiest niets op de beamer.</source>
        <translation>The mouse chooses nothing on the projector.</translation>
    </message>
    <message>
        <source>De nieuwe sessie staat in de lijst.</source>
        <translation>The new session is in the list.</translation>
    </message>
    <message>
        <source>De sessie is definitief. Heropen de sessie als je iets wilt wijzigen.</source>
        <translation>The session is final. Reopen it if you want to change anything.</translation>
    </message>
    <message>
        <source>Definitief maken</source>
        <translation>Mark as final</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Gegevens wijzigen…</source>
        <translation>Edit details…</translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Instellingen…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Ongedaan maken</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Papier overtypen…</source>
        <translation>Type in from paper…</translation>
    </message>
    <message>
        <source>Profiel kopiëren</source>
        <translation>Copy profile</translation>
    </message>
    <message>
        <source>Rapport…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Referentie kiezen…</source>
        <translation>Choose a reference…</translation>
    </message>
    <message>
        <source>Samenvoegen…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Spinnenweb kopiëren</source>
        <translation>Copy spider chart</translation>
    </message>
    <message>
        <source>Stippen verdelen…</source>
        <translation>Give dots…</translation>
    </message>
    <message>
        <source>Tijdplan…</source>
        <translation>Time plan…</translation>
    </message>
    <message>
        <source>Toetsen en hulp…</source>
        <translation>Keys and help…</translation>
    </message>
    <message>
        <source>Uitnodigen…</source>
        <translation>Invite…</translation>
    </message>
    <message>
        <source>Voortaan wel</source>
        <translation>Let it choose</translation>
    </message>
    <message>
        <source>{0} van {1} klaar</source>
        <translation>{0} of {1} done</translation>
    </message>
    <message>
        <source>{0} {1} maakt het ongedaan.</source>
        <translation>{0} {1} undoes it.</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>+ Nieuwe sessie</source>
        <translation>+ New session</translation>
    </message>
    <message>
        <source>1 sessie stond er al.</source>
        <translation>1 session was already there.</translation>
    </message>
    <message>
        <source>Alleen-lezen: je kunt hier niets wijzigen</source>
        <translation>Read-only: you cannot change anything here</translation>
    </message>
    <message>
        <source>Codes die terug zijn…</source>
        <translation>Codes that came back…</translation>
    </message>
    <message>
        <source>De sessies staan alleen op deze computer.</source>
        <translation>The sessions are on this computer only.</translation>
    </message>
    <message>
        <source>De sessies staan in een map die met andere computers wordt gedeeld.</source>
        <translation>The sessions are in a folder that is shared with other computers.</translation>
    </message>
    <message>
        <source>De sessies staan op een netwerkschijf.</source>
        <translation>The sessions are on a network drive.</translation>
    </message>
    <message>
        <source>Deelnemers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Definitief maken</source>
        <translation>Mark as final</translation>
    </message>
    <message>
        <source>Deze sessie past niet bij wat je zoekt, en staat nu niet in de lijst.</source>
        <translation>This session does not match what you search for, and is not in the list now.</translation>
    </message>
    <message>
        <source>Dupliceren</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Exporteren…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Geen sessie gevonden met ‘{0}’.</source>
        <translation>No session found with ‘{0}’.</translation>
    </message>
    <message>
        <source>Gegevens wijzigen…</source>
        <translation>Edit details…</translation>
    </message>
    <message>
        <source>Heropenen</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Het programma maakt nooit verbinding met internet.</source>
        <translation>The program never connects to the internet.</translation>
    </message>
    <message>
        <source>Importeren…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Instellingen…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Meer</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Meer voor sessies</source>
        <translation>More for sessions</translation>
    </message>
    <message>
        <source>Modellen…</source>
        <translation>Models…</translation>
    </message>
    <message>
        <source>Namen en ingevulde scans verwijderen…</source>
        <translation>Remove names and filled-in scans…</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Opslaan voor de begeleider…</source>
        <translation>Save for the facilitator…</translation>
    </message>
    <message>
        <source>Organisatieonderdelen vergelijken…</source>
        <translation>Compare units…</translation>
    </message>
    <message>
        <source>Papier overtypen…</source>
        <translation>Type in from paper…</translation>
    </message>
    <message>
        <source>Prullenbak…</source>
        <translation>Bin…</translation>
    </message>
    <message>
        <source>Referentie maken…</source>
        <translation>Make a reference…</translation>
    </message>
    <message>
        <source>Reservekopieën…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Samenvoegen…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>Sessies</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Sessies exporteren…</source>
        <translation>Export sessions…</translation>
    </message>
    <message>
        <source>Sessies uit .dgw-bestanden toevoegen</source>
        <translation>Add sessions from .dgw files</translation>
    </message>
    <message>
        <source>Uitnodigen…</source>
        <translation>Invite…</translation>
    </message>
    <message>
        <source>Vergelijken…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Vervolgsessie maken…</source>
        <translation>Create follow-up session…</translation>
    </message>
    <message>
        <source>Verwijderen</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Zoek op titel, organisatie, jaar…</source>
        <translation>Search title, organisation, year…</translation>
    </message>
    <message>
        <source>Zoeken in sessies</source>
        <translation>Search sessions</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>{0} gevonden</source>
        <translation>{0} found</translation>
    </message>
    <message>
        <source>{0} geïmporteerd.</source>
        <translation>{0} imported.</translation>
    </message>
    <message>
        <source>{0} sessies stonden er al.</source>
        <translation>{0} sessions were already there.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Alleen samen met Alt</source>
        <translation>Only together with Alt</translation>
    </message>
    <message>
        <source>Beheerder</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Donker</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Gegevens</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Gelezen uit: {0}</source>
        <translation>Read from: {0}</translation>
    </message>
    <message>
        <source>Hoog contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Instellingen</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Kleuren</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Letter of cijfer is genoeg</source>
        <translation>A letter or digit is enough</translation>
    </message>
    <message>
        <source>Lettertoetsen</source>
        <translation>Letter keys</translation>
    </message>
    <message>
        <source>Licht</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Locatie</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Map tonen</source>
        <translation>Show folder</translation>
    </message>
    <message>
        <source>Over DGW Desktop…</source>
        <translation>About DGW Desktop…</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Privacydrempel</source>
        <translation>Privacy threshold</translation>
    </message>
    <message>
        <source>Reservekopieën ook in</source>
        <translation>Backups also in</translation>
    </message>
    <message>
        <source>Standaardwaarden herstellen</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>Systeeminstelling</source>
        <translation>System setting</translation>
    </message>
    <message>
        <source>Taal</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tekstgrootte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Hints</translation>
    </message>
    <message>
        <source>Tips opnieuw tonen</source>
        <translation>Show the hints again</translation>
    </message>
    <message>
        <source>Versie en licenties</source>
        <translation>Version and licences</translation>
    </message>
    <message>
        <source>Vulden mensen vooraf individueel in? Dan zijn hun keuzes pas te zien als het minstens zoveel mensen zijn, ook in exports en rapporten. Voor opgestoken handen geldt dit niet.</source>
        <translation>Did people fill in individually beforehand? Then their choices are shown only if there are at least this many people, also in exports and reports. This does not apply to raised hands.</translation>
    </message>
    <message>
        <source>Weergave</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>{0} deelnemers</source>
        <translation>{0} participants</translation>
    </message>
    <message>
        <source>{0}%</source>
        <translation>{0}%</translation>
    </message>
</context>
<context>
    <name>SideBySidePage</name>
    <message>
        <source>Ambitie</source>
        <translation>Ambition</translation>
    </message>
    <message>
        <source>Bereik en mediaan</source>
        <translation>Range and median</translation>
    </message>
    <message>
        <source>Bij geen dimensie verschilt het niveau.</source>
        <translation>The level differs for no dimension.</translation>
    </message>
    <message>
        <source>Dalingen eerst</source>
        <translation>Declines first</translation>
    </message>
    <message>
        <source>De sessies</source>
        <translation>The sessions</translation>
    </message>
    <message>
        <source>Grootste verschil eerst</source>
        <translation>Largest difference first</translation>
    </message>
    <message>
        <source>Grootste verschillen</source>
        <translation>Largest differences</translation>
    </message>
    <message>
        <source>Hoogste</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>In het kort</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>Laagste</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Laagste tot hoogste</source>
        <translation>Lowest to highest</translation>
    </message>
    <message>
        <source>Lijnen</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Mediaan</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Meer dan {0} lijnen over elkaar zijn niet te onderscheiden. Daarom zie je per dimensie het laagste, het hoogste en het middelste niveau.</source>
        <translation>More than {0} lines over each other cannot be told apart. So you see the lowest, the highest and the middle level of each dimension.</translation>
    </message>
    <message>
        <source>Namen verbergen</source>
        <translation>Hide names</translation>
    </message>
    <message>
        <source>Niveau</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Op nummer</source>
        <translation>By number</translation>
    </message>
    <message>
        <source>Per dimensie</source>
        <translation>By dimension</translation>
    </message>
    <message>
        <source>Rapport…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
    <message>
        <source>Spinnenweb toont</source>
        <translation>Spider chart shows</translation>
    </message>
    <message>
        <source>Tabel toont</source>
        <translation>Table shows</translation>
    </message>
    <message>
        <source>Terug naar de sessies</source>
        <translation>Back to the sessions</translation>
    </message>
    <message>
        <source>Verschil</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Verschil tussen hoogste en laagste</source>
        <translation>Difference between highest and lowest</translation>
    </message>
    <message>
        <source>Verschil van {0} naar {1}</source>
        <translation>Difference from {0} to {1}</translation>
    </message>
    <message>
        <source>Volgorde</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>acties: {0}</source>
        <translation>actions: {0}</translation>
    </message>
    <message>
        <source>ambitie {0} (n = {1})</source>
        <translation>ambition {0} (n = {1})</translation>
    </message>
    <message>
        <source>geen niveau</source>
        <translation>no level</translation>
    </message>
    <message>
        <source>niveau {0}</source>
        <translation>level {0}</translation>
    </message>
    <message>
        <source>niveau {0} (n = {1})</source>
        <translation>level {0} (n = {1})</translation>
    </message>
    <message>
        <source>sessie</source>
        <translation>session</translation>
    </message>
    <message>
        <source>sessies</source>
        <translation>sessions</translation>
    </message>
    <message>
        <source>{0} vergelijken</source>
        <translation>Compare {0}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>{0}, ambitie {1}</source>
        <translation>{0}, ambition {1}</translation>
    </message>
    <message>
        <source>{0}. {1}: {2} (van {3} naar {4})</source>
        <translation>{0}. {1}: {2} (from {3} to {4})</translation>
    </message>
    <message>
        <source>{0}. {1}: {2} bij {3}; {4} bij {5}</source>
        <translation>{0}. {1}: {2} for {3}; {4} for {5}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>SpiderButton</name>
    <message>
        <source>Het spinnenweb tonen in plaats van de lijst</source>
        <translation>Show the spider chart in place of the list</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
</context>
<context>
    <name>SpiderChart</name>
    <message>
        <source>Pijl links en rechts gaan langs de assen, Enter opent de kaart.</source>
        <translation>The left and right arrow keys go along the axes, Enter opens the card.</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
</context>
<context>
    <name>SpiderPanel</name>
    <message>
        <source>Aantal stemmen</source>
        <translation>Number of votes</translation>
    </message>
    <message>
        <source>Laagste tot hoogste stem</source>
        <translation>Lowest to highest vote</translation>
    </message>
    <message>
        <source>Per dimensie van de laagste tot de hoogste stem, met stippen naar aantal</source>
        <translation>Per dimension from the lowest to the highest vote, with dots by count</translation>
    </message>
    <message>
        <source>Spinnenweb</source>
        <translation>Spider chart</translation>
    </message>
    <message>
        <source>Spinnenweb toont</source>
        <translation>Spider chart shows</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>dimensie</source>
        <translation>dimension</translation>
    </message>
    <message>
        <source>dimensies</source>
        <translation>dimensions</translation>
    </message>
    <message>
        <source>gemiddeld nu</source>
        <translation>mean now</translation>
    </message>
    <message>
        <source>gemiddeld nu (n = {0})</source>
        <translation>mean now (n = {0})</translation>
    </message>
    <message>
        <source>thema</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>thema&apos;s</source>
        <translation>themes</translation>
    </message>
    <message>
        <source>vorige</source>
        <translation>previous</translation>
    </message>
</context>
<context>
    <name>StatementButton</name>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>niveau {0} van {1}, {2}: {3}</source>
        <translation>level {0} of {1}, {2}: {3}</translation>
    </message>
    <message>
        <source>{0}. Niveau {1}: {2}</source>
        <translation>{0}. Level {1}: {2}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>◎ ambitie</source>
        <translation>◎ ambition</translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>ambitie</source>
        <translation>ambition</translation>
    </message>
    <message>
        <source>gekozen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>niet van toepassing</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>niveau {0}, {1}</source>
        <translation>level {0}, {1}</translation>
    </message>
    <message>
        <source>{0} (niet van toepassing)</source>
        <translation>{0} (not applicable)</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Matrix: alle stellingen</source>
        <translation>Matrix: all statements</translation>
    </message>
</context>
<context>
    <name>TextCells</name>
    <message>
        <source>Parkeerplek</source>
        <translation>Parking lot</translation>
    </message>
</context>
<context>
    <name>ThemeBars</name>
    <message>
        <source>Per thema</source>
        <translation>By theme</translation>
    </message>
    <message>
        <source>n = {0}</source>
        <translation>n = {0}</translation>
    </message>
    <message>
        <source>{0}, ambitie {1}</source>
        <translation>{0}, ambition {1}</translation>
    </message>
    <message>
        <source>{0}, verschil {1}</source>
        <translation>{0}, difference {1}</translation>
    </message>
    <message>
        <source>{0}, vorige meting {1}</source>
        <translation>{0}, previous measurement {1}</translation>
    </message>
    <message>
        <source>{0}: {1}, {2} van {3} beantwoord</source>
        <translation>{0}: {1}, {2} of {3} answered</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>Bijvoorbeeld 12:30 of 1230</source>
        <translation>For example 12:30 or 1230</translation>
    </message>
    <message>
        <source>uur:min</source>
        <translation>hour:min</translation>
    </message>
    <message>
        <source>‘{0}’ is geen tijd. Typ bijvoorbeeld 12:30, of laat het leeg.</source>
        <translation>‘{0}’ is no time. Type for example 12:30, or leave it empty.</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Aftellen op de beamer</source>
        <translation>Count down on the projector</translation>
    </message>
    <message>
        <source>Klaar om</source>
        <translation>Ready at</translation>
    </message>
    <message>
        <source>Minuten per dimensie</source>
        <translation>Minutes per dimension</translation>
    </message>
    <message>
        <source>min/kaart</source>
        <translation>min/card</translation>
    </message>
    <message>
        <source>{0}:{1:02} bezig · {2} hier</source>
        <translation>{0}:{1:02} so far · {2} here</translation>
    </message>
</context>
<context>
    <name>TimePlanDialog</name>
    <message>
        <source>De tijd wordt verdeeld over de dimensies die nog open zijn. Je ziet dan of je voor- of achterloopt.</source>
        <translation>The time is divided over the dimensions that are still open. You then see whether you are ahead or behind.</translation>
    </message>
    <message>
        <source>Tijdplan</source>
        <translation>Time plan</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Verloop</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>n = {0}</source>
        <translation>n = {0}</translation>
    </message>
    <message>
        <source>{0} (over n = {1})</source>
        <translation>{0} (over n = {1})</translation>
    </message>
</context>
<context>
    <name>TypingDialog</name>
    <message>
        <source>Als je sluit, gaat dit verloren.</source>
        <translation>If you close this, it is lost.</translation>
    </message>
    <message>
        <source>Code op het papier</source>
        <translation>Code on the paper</translation>
    </message>
    <message>
        <source>Daarna de ambitie, of Enter als die er niet staat.</source>
        <translation>Then the ambition, or Enter where there is none.</translation>
    </message>
    <message>
        <source>Dit formulier is nog niet toegevoegd.</source>
        <translation>This form has not been added yet.</translation>
    </message>
    <message>
        <source>Er is niets veranderd.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Met T typ je eerst de toelichting; Enter gaat terug.</source>
        <translation>With T you type the remark first; Enter goes back.</translation>
    </message>
    <message>
        <source>Nog open: {0}</source>
        <translation>Still open: {0}</translation>
    </message>
    <message>
        <source>Papier overtypen</source>
        <translation>Type in from paper</translation>
    </message>
    <message>
        <source>Sluiten</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Sluiten zonder op te slaan</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Toelichting bij {0}. {1}</source>
        <translation>Note on {0}. {1}</translation>
    </message>
    <message>
        <source>Toevoegen</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Toevoegen…</source>
        <translation>Adding…</translation>
    </message>
    <message>
        <source>Typ de code die op het papier staat, zoals K7Q-2MX.</source>
        <translation>Type the code that is on the paper, such as K7Q-2MX.</translation>
    </message>
    <message>
        <source>Typ per dimensie één toets: 1 t/m {0} voor het niveau, 0 of ? voor weet ik niet, x voor niet van toepassing, Enter of spatie om over te slaan. Backspace gaat een regel terug.</source>
        <translation>Type one key per dimension: 1 to {0} for the level, 0 or ? for I do not know, x for not applicable, Enter or space to skip. Backspace goes back a row.</translation>
    </message>
    <message>
        <source>zoals K7Q-2MX</source>
        <translation>such as K7Q-2MX</translation>
    </message>
    <message>
        <source>{0} is toegevoegd; het zijn er nu {1}.</source>
        <translation>{0} has been added; there are now {1}.</translation>
    </message>
    <message>
        <source>{0} is verbeterd; het zijn er {1}.</source>
        <translation>{0} has been corrected; there are {1}.</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Stoppen</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Toetsen</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Wat het publiek ziet</source>
        <translation>What the audience sees</translation>
    </message>
</context>
<context>
    <name>ViewChooser</name>
    <message>
        <source>Terug</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Verder</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Wat het publiek ziet</source>
        <translation>What the audience sees</translation>
    </message>
</context>
<context>
    <name>VoteEntry</name>
    <message>
        <source>Aantallen verbeteren</source>
        <translation>Correct the counts</translation>
    </message>
    <message>
        <source>Aantallen: ambitie</source>
        <translation>Counts: ambition</translation>
    </message>
    <message>
        <source>De aantallen staan nog open. Enter: klaar, Esc: stoppen.</source>
        <translation>The counts are still open. Enter: done, Esc: stop.</translation>
    </message>
    <message>
        <source>Er wordt gestemd</source>
        <translation>Voting is under way</translation>
    </message>
    <message>
        <source>Er wordt gestemd. Enter toont de uitslag, Esc stopt.</source>
        <translation>A vote is under way. Enter shows the result, Esc stops.</translation>
    </message>
    <message>
        <source>Even wachten of Tab: volgend niveau · Backspace: wissen</source>
        <translation>Wait or Tab: next level · Backspace: remove</translation>
    </message>
    <message>
        <source>Nog niet geteld: niveau {0}.</source>
        <translation>Not counted yet: level {0}.</translation>
    </message>
    <message>
        <source>Stemmen: ambitie</source>
        <translation>Vote: ambition</translation>
    </message>
    <message>
        <source>Typ het aantal handen bij elk niveau · Esc: stoppen</source>
        <translation>Type the number of hands for each level · Esc: stop</translation>
    </message>
    <message>
        <source>Verder met de vorige telling · Delete: opnieuw tellen</source>
        <translation>Going on with the earlier count · Delete: start again</translation>
    </message>
    <message>
        <source>niveau {0} geteld</source>
        <translation>level {0} counted</translation>
    </message>
    <message>
        <source>niveau {0}: {1}</source>
        <translation>level {0}: {1}</translation>
    </message>
    <message>
        <source>stem</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>stemmen</source>
        <translation>votes</translation>
    </message>
    <message>
        <source>typ het aantal bij niveau {0}</source>
        <translation>type the number for level {0}</translation>
    </message>
    <message>
        <source>{0} Enter: toch bewaren · Esc: verder tellen</source>
        <translation>{0} Enter: keep anyway · Esc: go on counting</translation>
    </message>
    <message>
        <source>{0} Enter: toch tonen · Esc: verder tellen</source>
        <translation>{0} Enter: show anyway · Esc: go on counting</translation>
    </message>
    <message>
        <source>{0} stemmen, meer dan de {1} deelnemers</source>
        <translation>{0} votes, more than the {1} participants</translation>
    </message>
    <message>
        <source>{0} van de {1} deelnemers stemden.</source>
        <translation>{0} of the {1} participants voted.</translation>
    </message>
    <message>
        <source>{0} · Enter toont de uitslag</source>
        <translation>{0} · Enter shows the result</translation>
    </message>
    <message>
        <source>{0} · Typ over wat er staat · Enter: klaar</source>
        <translation>{0} · Type over what is there · Enter: done</translation>
    </message>
</context>
<context>
    <name>VotesRow</name>
    <message>
        <source>Aantallen ambitie verbeteren</source>
        <translation>Correct the counts of the ambition</translation>
    </message>
    <message>
        <source>Aantallen verbeteren</source>
        <translation>Correct the counts</translation>
    </message>
    <message>
        <source>Ambitie en stemmen</source>
        <translation>Ambition and votes</translation>
    </message>
    <message>
        <source>Stemmen</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Stemmen over de ambitie</source>
        <translation>Vote on the ambition</translation>
    </message>
    <message>
        <source>Verbeteren</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>nog niet gestemd</source>
        <translation>not voted yet</translation>
    </message>
</context>
<context>
    <name>_CellDelegate</name>
    <message>
        <source>Actie</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Wanneer</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Wie</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>{0} bij ‘{1}’</source>
        <translation>{0} of ‘{1}’</translation>
    </message>
</context>
<context>
    <name>_Cover</name>
    <message>
        <source>Beeld staat stil</source>
        <translation>Picture is frozen</translation>
    </message>
</context>
<context>
    <name>_NamesHeader</name>
    <message>
        <source>Dimensies</source>
        <translation>Dimensions</translation>
    </message>
</context>
<context>
    <name>_OutcomeRow</name>
    <message>
        <source>Opmerking bij de prioriteit {0} van de vorige meting</source>
        <translation>Remark on priority {0} of the previous measurement</translation>
    </message>
    <message>
        <source>Opmerking bij {0}</source>
        <translation>Remark on {0}</translation>
    </message>
    <message>
        <source>Opmerking: hoe kwam dat?</source>
        <translation>Remark: how did that come about?</translation>
    </message>
    <message>
        <source>Opnieuw op de agenda</source>
        <translation>On the agenda again</translation>
    </message>
    <message>
        <source>Opnieuw op de agenda: {0}</source>
        <translation>On the agenda again: {0}</translation>
    </message>
    <message>
        <source>opmerking bij een prioriteit</source>
        <translation>remark on a priority</translation>
    </message>
    <message>
        <source>wat ervan geworden is</source>
        <translation>what became of it</translation>
    </message>
    <message>
        <source>{0} · te zien aan: {1}</source>
        <translation>{0} · how we see it: {1}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>afbeelding</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>kop niveau {0}</source>
        <translation>heading level {0}</translation>
    </message>
    <message>
        <source>{0}, verwijzing</source>
        <translation>{0}, link</translation>
    </message>
</context>
<context>
    <name>_RemarkModel</name>
    <message>
        <source>parkeerplek</source>
        <translation>parking lot</translation>
    </message>
</context>
<context>
    <name>_SessionDelegate</name>
    <message>
        <source>Invullen als deelnemer</source>
        <translation>Fill in as participant</translation>
    </message>
    <message>
        <source>Openen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>definitief</source>
        <translation>final</translation>
    </message>
</context>
</TS>
