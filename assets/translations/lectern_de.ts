<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n of {0} sentences kept ({1} % dropped)</source>
        <translation>
            <numerusform>%n von {0} Sätzen behalten ({1} % verworfen)</numerusform>
            <numerusform>%n von {0} Sätzen behalten ({1} % verworfen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} sentences kept, writing…</source>
        <translation>
            <numerusform>%n von {0} Sätzen behalten, Antwort wird geschrieben …</numerusform>
            <numerusform>%n von {0} Sätzen behalten, Antwort wird geschrieben …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found</source>
        <translation>
            <numerusform>%n Passage gefunden</numerusform>
            <numerusform>%n Passagen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found, reading {0} of them…</source>
        <translation>
            <numerusform>%n Passage gefunden, {0} davon wird gelesen …</numerusform>
            <numerusform>%n Passagen gefunden, {0} davon werden gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n gelesen</numerusform>
            <numerusform>%n gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens to read</source>
        <translation>
            <numerusform>%n Token zu lesen</numerusform>
            <numerusform>%n Token zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>Biblio&amp;thek</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>A page of this evidence holds text that cannot be seen. It was left out.</source>
        <translation>Eine Seite dieser Belege enthält unsichtbaren Text. Er wurde weggelassen.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>Über Lectern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Add a note to this page</source>
        <translation>Notiz zu dieser Seite hinzufügen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Eine Frage stellen</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Danach fragen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Cancel indexing</source>
        <translation>Indizierung abbrechen</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>Dokument schließen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Fortlaufend</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy answer with citations</source>
        <translation>Antwort mit Belegen kopieren</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>Dokumente ({0});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Export notebook as Markdown…</source>
        <translation>Notizbuch als Markdown exportieren …</translation>
    </message>
    <message>
        <source>Export notes into a copy of the PDF…</source>
        <translation>Notizen in eine Kopie des PDF exportieren …</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>Im Dokument suchen</translation>
    </message>
    <message>
        <source>Find passages like this</source>
        <translation>Ähnliche Passagen suchen</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Font of the book</source>
        <translation>Schrift des Buches</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Gehe zu Seite …</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Blau markieren</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Grün markieren</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>Rosa markieren</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Gelb markieren</translation>
    </message>
    <message>
        <source>Index the rest</source>
        <translation>Den Rest indexieren</translation>
    </message>
    <message>
        <source>Index this first</source>
        <translation>Dieses zuerst indizieren</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by meaning, all of it by words.</source>
        <translation>Die Indizierung läuft noch: {0} % wurden nach Bedeutung durchsucht, nach Wörtern alles.</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by words, {1} % by meaning.</source>
        <translation>Die Indizierung läuft noch: {0} % wurden nach Wörtern durchsucht, {1} % nach Bedeutung.</translation>
    </message>
    <message>
        <source>It gives orders to a machine, so the language model does not get to read it.</source>
        <translation>Er gibt einer Maschine Anweisungen, deshalb bekommt das Sprachmodell ihn nicht zu lesen.</translation>
    </message>
    <message>
        <source>It is likely enough to hold the answer.</source>
        <translation>Er enthält mit genügender Wahrscheinlichkeit die Antwort.</translation>
    </message>
    <message>
        <source>It is too unlikely beside the sentences that were kept.</source>
        <translation>Neben den behaltenen Sätzen ist er zu unwahrscheinlich.</translation>
    </message>
    <message>
        <source>It nowhere says {0}.</source>
        <translation>Darin steht nirgends {0}.</translation>
    </message>
    <message>
        <source>It was brought along: the kept sentence after it leans on it and says little without it.</source>
        <translation>Er wurde mitgenommen: Der behaltene Satz danach stützt sich auf ihn und sagt ohne ihn wenig.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Larger text on the page</source>
        <translation>Größerer Text auf der Seite</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Letzte Seite</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Neues Gespräch</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Night mode for pages</source>
        <translation>Nachtmodus für Seiten</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Handbuch öffnen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Original layout</source>
        <translation>Ursprünglicher Satz</translation>
    </message>
    <message>
        <source>Page overview</source>
        <translation>Seitenübersicht</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Indizierung anhalten</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Vorheriges Dokument</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>In eine Sammlung legen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Remove from library</source>
        <translation>Aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>Reopen closed document</source>
        <translation>Geschlossenes Dokument wieder öffnen</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Indizierung fortsetzen</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>Im Uhrzeigersinn drehen</translation>
    </message>
    <message>
        <source>Sans serif font</source>
        <translation>Serifenlose Schrift</translation>
    </message>
    <message>
        <source>Save answer to notebook</source>
        <translation>Antwort im Notizbuch speichern</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Select all on page</source>
        <translation>Alles auf der Seite auswählen</translation>
    </message>
    <message>
        <source>Sentences that give orders to machines: {0}. They are shown struck out; the model does not read them.</source>
        <translation>Sätze, die Maschinen Anweisungen geben: {0}. Sie werden durchgestrichen gezeigt; das Modell liest sie nicht.</translation>
    </message>
    <message>
        <source>Serif font</source>
        <translation>Serifenschrift</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Show ask</source>
        <translation>Fragebereich zeigen</translation>
    </message>
    <message>
        <source>Show library</source>
        <translation>Bibliothek zeigen</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Einzelne Seite</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Smaller text on the page</source>
        <translation>Kleinerer Text auf der Seite</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Antwort abbrechen</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Zwischen Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Aus dieser Sammlung nehmen</translation>
    </message>
    <message>
        <source>The passage as a whole is too unlikely to hold an answer, so nothing of it was kept.</source>
        <translation>Die Passage als Ganzes enthält zu unwahrscheinlich eine Antwort, deshalb wurde nichts davon behalten.</translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n passages: {0} on this computer.</source>
        <translation>
            <numerusform>Hierfür wird %n Passage durchgegangen: {0} auf diesem Computer.</numerusform>
            <numerusform>Hierfür werden %n Passagen durchgegangen: {0} auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n sections: {0} on this computer.</source>
        <translation>
            <numerusform>Hierfür wird %n Abschnitt durchgegangen: {0} auf diesem Computer.</numerusform>
            <numerusform>Hierfür werden %n Abschnitte durchgegangen: {0} auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Zwei Seiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Warum wurde das behalten?</translation>
    </message>
    <message>
        <source>Wide line spacing</source>
        <translation>Weiter Zeilenabstand</translation>
    </message>
    <message>
        <source>You set the bar: every sentence that reaches it is kept.</source>
        <translation>Sie haben die Schwelle gesetzt: Jeder Satz, der sie erreicht, wird behalten.</translation>
    </message>
    <message>
        <source>You set the bar: sentences below it are dropped.</source>
        <translation>Sie haben die Schwelle gesetzt: Sätze darunter werden verworfen.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>every sentence looked at</source>
        <translation>jeder Satz geprüft</translation>
    </message>
    <message>
        <source>first word after {0} s</source>
        <translation>erstes Wort nach {0} s</translation>
    </message>
    <message numerus="yes">
        <source>in %n steps: {0}</source>
        <translation>
            <numerusform>in %n Schritt: {0}</numerusform>
            <numerusform>in %n Schritten: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>in Schritten</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
    <message>
        <source>section by section</source>
        <translation>Abschnitt für Abschnitt</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>the document&apos;s own words</source>
        <translation>die Worte des Dokuments</translation>
    </message>
    <message>
        <source>{0} of {1} {2} read…</source>
        <translation>{0} von {1} {2} gelesen …</translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>insgesamt {0} s</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} Token/s</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As designed</source>
        <translation>Wie gestaltet</translation>
    </message>
    <message>
        <source>For answers, passages and notes.</source>
        <translation>Für Antworten, Passagen und Notizen.</translation>
    </message>
    <message>
        <source>Of the whole interface, beside the system&apos;s size.</source>
        <translation>Der ganzen Oberfläche, im Verhältnis zur Größe des Systems.</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>Answers come from {0}, sentence by sentence, and every claim can be checked on its page.</source>
        <translation>Die Antworten kommen Satz für Satz aus {0}, und jede Aussage lässt sich auf ihrer Seite nachprüfen.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Look in: {0}</source>
        <translation>Suchen in: {0}</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>your library</source>
        <translation>Ihrer Bibliothek</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>AskSession</name>
    <message numerus="yes">
        <source>%n chosen documents</source>
        <translation>
            <numerusform>%n gewähltes Dokument</numerusform>
            <numerusform>%n gewählte Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>Dieser Abschnitt</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Ganze Bibliothek</translation>
    </message>
</context>
<context>
    <name>CitationPreview</name>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>This sentence does not support the claim it is cited for.</source>
        <translation>Dieser Satz stützt die Aussage nicht, für die er angeführt wird.</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, Seite {1}</translation>
    </message>
</context>
<context>
    <name>CollectionBar</name>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Name der Sammlung</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Add it again.</source>
        <translation>Fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>This document is not in the library any more.</source>
        <translation>Dieses Dokument ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>A report was written on this computer; it was not sent.</source>
        <translation>Ein Bericht liegt auf diesem Computer; er wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Lectern stopped unexpectedly the last time.</source>
        <translation>Lectern wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. A report is on this computer; it was not sent.</source>
        <translation>In der Bibliothek ging nichts verloren. Ein Bericht liegt auf diesem Computer; er wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Something went wrong in the window; it goes on.</source>
        <translation>Im Fenster ist etwas schiefgegangen; es läuft weiter.</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing meaning</source>
        <translation>Bedeutung wird indiziert</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>Wörter werden indiziert</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>recognising text</source>
        <translation>Text wird erkannt</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;lectern list&apos; shows the ids.</source>
        <translation>„lectern list“ zeigt die Kennungen.</translation>
    </message>
    <message>
        <source>A Chroma server that holds the vectors, such as http://127.0.0.1:8000; empty for none.</source>
        <translation>Ein Chroma-Server, der die Vektoren hält, etwa http://127.0.0.1:8000; leer für keinen.</translation>
    </message>
    <message>
        <source>A good step up on a laptop with 8 GiB. Many languages.</source>
        <translation>Ein guter Schritt nach oben für einen Laptop mit 8 GiB. Viele Sprachen.</translation>
    </message>
    <message>
        <source>A part of {0} is missing from the file; the rest is there.</source>
        <translation>Ein Teil von {0} fehlt in der Datei; der Rest ist da.</translation>
    </message>
    <message>
        <source>A sentence is kept from this probability on; 0 uses the pruner&apos;s own threshold.</source>
        <translation>Ein Satz wird ab dieser Wahrscheinlichkeit behalten; 0 nimmt die vorgegebene Schwelle.</translation>
    </message>
    <message>
        <source>Accept them on its page, download the file there, and choose “Use a file I have”.</source>
        <translation>Nehmen Sie sie auf seiner Seite an, laden Sie die Datei dort herunter und wählen Sie „Eigene Datei verwenden“.</translation>
    </message>
    <message>
        <source>Add the files in it.</source>
        <translation>Fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>Allow downloads in Settings, or install the model from a file.</source>
        <translation>Erlauben Sie Downloads in den Einstellungen oder installieren Sie das Modell aus einer Datei.</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server that answers instead of this computer, such as http://127.0.0.1:8080/v1; empty for none.</source>
        <translation>Ein OpenAI-kompatibler Server, der anstelle dieses Computers antwortet, etwa http://127.0.0.1:8080/v1; leer für keinen.</translation>
    </message>
    <message>
        <source>Another Lectern is busy with this library.</source>
        <translation>Ein anderes Lectern arbeitet gerade mit dieser Bibliothek.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Ask again; a smaller model needs less memory.</source>
        <translation>Fragen Sie noch einmal; ein kleineres Modell braucht weniger Speicher.</translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>CPU, {0} Threads</translation>
    </message>
    <message>
        <source>Careful answers; wants 16 GiB or a GPU.</source>
        <translation>Sorgfältige Antworten; braucht 16 GiB oder eine GPU.</translation>
    </message>
    <message>
        <source>Check that it is there and yours to read.</source>
        <translation>Prüfen Sie, ob sie vorhanden ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Check that its folder can be written to and has room.</source>
        <translation>Prüfen Sie, ob ihr Ordner beschreibbar ist und Platz hat.</translation>
    </message>
    <message>
        <source>Check that the file is complete, then open it again.</source>
        <translation>Prüfen Sie, ob die Datei vollständig ist, und öffnen Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read and write it.</source>
        <translation>Prüfen Sie, ob der Ordner existiert und Sie ihn lesen und beschreiben dürfen.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>Prüfen Sie die Verbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>Prüfen Sie den Datenordner.</translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation>Prüfen Sie den Datenträger, auf dem sie liegt.</translation>
    </message>
    <message>
        <source>Check the disk, then start Lectern again.</source>
        <translation>Prüfen Sie den Datenträger und starten Sie Lectern dann neu.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Wählen Sie ein Dokument.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf.</source>
        <translation>Wählen Sie eine Datei, die auf .gguf endet.</translation>
    </message>
    <message>
        <source>Choose a file that exists.</source>
        <translation>Wählen Sie eine vorhandene Datei.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Choose a folder with room that you may write to.</source>
        <translation>Wählen Sie einen Ordner mit Platz, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>Wählen Sie einen anderen Namen dafür.</translation>
    </message>
    <message>
        <source>Choose another size or font, or read it as it was laid out.</source>
        <translation>Wählen Sie eine andere Größe oder Schrift oder lesen Sie es so, wie es gesetzt wurde.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Wählen Sie eines von: {0}.</translation>
    </message>
    <message>
        <source>Choose the folder that model.safetensors lies in.</source>
        <translation>Wählen Sie den Ordner, in dem model.safetensors liegt.</translation>
    </message>
    <message>
        <source>Chroma is missing from this installation.</source>
        <translation>Chroma fehlt in dieser Installation.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in Models.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie unter „Modelle“ ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>Schließen Sie einige Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>Context of the language model in tokens; 0 sizes it to need.</source>
        <translation>Kontext des Sprachmodells in Token; 0 richtet ihn nach dem Bedarf.</translation>
    </message>
    <message>
        <source>Convert it to HTML or PDF.</source>
        <translation>Wandeln Sie sie in HTML oder PDF um.</translation>
    </message>
    <message>
        <source>Convert it to PDF.</source>
        <translation>Wandeln Sie sie in PDF um.</translation>
    </message>
    <message>
        <source>Convert it where torch is installed, as docs/models.md says, and install the .onnx file.</source>
        <translation>Wandeln Sie es dort um, wo torch installiert ist, wie docs/models.md es sagt, und installieren Sie die .onnx-Datei.</translation>
    </message>
    <message>
        <source>Convert its checkpoint: see docs/models.md.</source>
        <translation>Wandeln Sie seinen Prüfpunkt um: siehe docs/models.md.</translation>
    </message>
    <message>
        <source>Converting needs torch, which Lectern does without.</source>
        <translation>Die Umwandlung braucht torch, ohne das Lectern auskommt.</translation>
    </message>
    <message>
        <source>Cuts text into sentences, with or without punctuation. Convolutions, trained here.</source>
        <translation>Teilt Text in Sätze, mit oder ohne Satzzeichen. Faltungsnetz, hier trainiert.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>Verwenden Sie sie nicht.</translation>
    </message>
    <message>
        <source>English, open data.</source>
        <translation>Englisch, offene Daten.</translation>
    </message>
    <message>
        <source>Export it as PDF.</source>
        <translation>Exportieren Sie sie als PDF.</translation>
    </message>
    <message>
        <source>Export the notebook as Markdown instead.</source>
        <translation>Exportieren Sie das Notizbuch stattdessen als Markdown.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Fetch it again: it may have been cut off.</source>
        <translation>Laden Sie sie noch einmal: Sie könnte abgeschnitten sein.</translation>
    </message>
    <message>
        <source>Fetch it from where you got Lectern; if it happens again, do not use it.</source>
        <translation>Laden Sie sie von dort, woher Sie Lectern haben; geschieht es wieder, verwenden Sie sie nicht.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Laden Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Fetch the one for {0}.</source>
        <translation>Laden Sie die für {0}.</translation>
    </message>
    <message>
        <source>Finds passages by meaning in about a hundred languages. Twelve layers, int8.</source>
        <translation>Findet Passagen nach Bedeutung in rund hundert Sprachen. Zwölf Schichten, int8.</translation>
    </message>
    <message>
        <source>For benchmarks: a third-party upload without a licence file (upstream: Apache-2.0).</source>
        <translation>Für Vergleiche: von Dritten hochgeladen, ohne Lizenzdatei (Original: Apache-2.0).</translation>
    </message>
    <message>
        <source>Free some space, or fetch it again.</source>
        <translation>Schaffen Sie Platz oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Free some space, or set another data folder.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, work goes on where it stopped.</source>
        <translation>Schaffen Sie Platz; nichts ist verloren, die Arbeit geht dort weiter, wo sie stehen blieb.</translation>
    </message>
    <message>
        <source>Get another copy of the file.</source>
        <translation>Besorgen Sie eine andere Kopie der Datei.</translation>
    </message>
    <message>
        <source>Get the file from a source that you trust.</source>
        <translation>Besorgen Sie die Datei aus einer Quelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>Give its password to read it.</source>
        <translation>Geben Sie ihr Passwort ein, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <source>Give one such as http://127.0.0.1:8080/v1.</source>
        <translation>Geben Sie eine wie http://127.0.0.1:8080/v1 an.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it.</source>
        <translation>Geben Sie sich das Recht, sie zu lesen.</translation>
    </message>
    <message>
        <source>Give yourself write permission to it, or choose another folder with --home.</source>
        <translation>Geben Sie sich das Recht, hineinzuschreiben, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>How much evidence the model may read, in tokens; 0 decides by the model.</source>
        <translation>Wie viele Belege das Modell lesen darf, in Token; 0 richtet sich nach dem Modell.</translation>
    </message>
    <message>
        <source>If its pages are pictures, they could not be recognised: try a better scan.</source>
        <translation>Wenn ihre Seiten Bilder sind, konnten sie nicht erkannt werden: Versuchen Sie es mit einem besseren Scan.</translation>
    </message>
    <message>
        <source>If you trust it, convert it to PDF with another program.</source>
        <translation>Wenn Sie ihr vertrauen, wandeln Sie sie mit einem anderen Programm in PDF um.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>Installieren Sie Lectern noch einmal.</translation>
    </message>
    <message>
        <source>Install it from a file.</source>
        <translation>Installieren Sie es aus einer Datei.</translation>
    </message>
    <message>
        <source>Install sat-3l-sm from the list of models.</source>
        <translation>Installieren Sie sat-3l-sm aus der Liste der Modelle.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package instead.</source>
        <translation>Installieren Sie stattdessen das Paket der neuen Version.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package.</source>
        <translation>Installieren Sie das Paket der neuen Version.</translation>
    </message>
    <message>
        <source>Install the newer version again, or choose another folder with --home.</source>
        <translation>Installieren Sie wieder die neuere Version oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>Es kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>It is no GGUF file or a damaged one: fetch it again.</source>
        <translation>Es ist keine GGUF-Datei oder eine beschädigte: Laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Its architecture is “{0}”: this version of llama.cpp does not know it, or the file is damaged. Choose another model in Models.</source>
        <translation>Seine Architektur ist „{0}“: Diese Version von llama.cpp kennt sie nicht, oder die Datei ist beschädigt. Wählen Sie unter „Modelle“ ein anderes Modell.</translation>
    </message>
    <message>
        <source>Keeps the sentences that matter and scores the passage. Six layers, int8, trained here.</source>
        <translation>Behält die Sätze, auf die es ankommt, und bewertet die Passage. Sechs Schichten, int8, hier trainiert.</translation>
    </message>
    <message>
        <source>Language of the interface, or &apos;system&apos;.</source>
        <translation>Sprache der Oberfläche oder „system“.</translation>
    </message>
    <message>
        <source>Layers of the language model on the GPU; -1 decides by free memory, 0 keeps to the CPU.</source>
        <translation>Schichten des Sprachmodells auf der GPU; -1 richtet sich nach dem freien Speicher, 0 bleibt bei der CPU.</translation>
    </message>
    <message>
        <source>Lectern reads PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown and plain text.</source>
        <translation>Lectern liest PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown und reinen Text.</translation>
    </message>
    <message>
        <source>Lectern reads {0}.</source>
        <translation>Lectern liest {0}.</translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation>Längste Antwort, in Token.</translation>
    </message>
    <message>
        <source>Many languages. Under Google&apos;s Gemma terms.</source>
        <translation>Viele Sprachen. Unter Googles Gemma-Bedingungen.</translation>
    </message>
    <message>
        <source>Narrow the scope, lower the context budget, or use a model with a longer context.</source>
        <translation>Engen Sie den Bereich ein, senken Sie das Kontextbudget oder nehmen Sie ein Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>No document has the id {0}.</source>
        <translation>Kein Dokument hat die Kennung {0}.</translation>
    </message>
    <message>
        <source>No process can be started to read the file.</source>
        <translation>Es lässt sich kein Prozess starten, um die Datei zu lesen.</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Only a PDF can carry annotations.</source>
        <translation>Nur ein PDF kann Anmerkungen tragen.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or get another copy.</source>
        <translation>Öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie noch einmal, oder besorgen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be read; the others can.</source>
        <translation>Seite {0} von {1} kann nicht gelesen werden; die anderen schon.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be recognised: the process {2}.</source>
        <translation>Seite {0} von {1} kann nicht erkannt werden: Der Prozess {2}.</translation>
    </message>
    <message>
        <source>Published pruner for English and Japanese. It has to be converted first: docs/models.md.</source>
        <translation>Veröffentlichtes Sieb für Englisch und Japanisch. Es muss zuerst umgewandelt werden: docs/models.md.</translation>
    </message>
    <message>
        <source>Published sentence segmenter for 85 languages; slower than Lectern&apos;s own, better without punctuation.</source>
        <translation>Veröffentlichter Satzteiler für 85 Sprachen; langsamer als der von Lectern, besser ohne Satzzeichen.</translation>
    </message>
    <message>
        <source>Put it back, or add it from its new place.</source>
        <translation>Legen Sie sie zurück oder fügen Sie sie von ihrem neuen Ort hinzu.</translation>
    </message>
    <message>
        <source>Put it back, or read it as it was laid out.</source>
        <translation>Legen Sie sie zurück oder lesen Sie das Dokument so, wie es gesetzt wurde.</translation>
    </message>
    <message>
        <source>Put it back, or remove the document.</source>
        <translation>Legen Sie sie zurück oder entfernen Sie das Dokument.</translation>
    </message>
    <message>
        <source>Put it into the variable {0}.</source>
        <translation>Legen Sie ihn in die Variable {0}.</translation>
    </message>
    <message>
        <source>Read it in the program that it was made for, or get a copy without protection.</source>
        <translation>Lesen Sie sie in dem Programm, für das sie gemacht wurde, oder besorgen Sie eine Kopie ohne Schutz.</translation>
    </message>
    <message>
        <source>Read it in the shop&apos;s own program, or get a copy without protection.</source>
        <translation>Lesen Sie sie im Programm des Händlers oder besorgen Sie eine Kopie ohne Schutz.</translation>
    </message>
    <message>
        <source>Rename the file, or the folder it is in.</source>
        <translation>Benennen Sie die Datei um oder den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>Run &apos;lectern doctor&apos;, which saves what can be read.</source>
        <translation>Führen Sie „lectern doctor“ aus; es rettet, was lesbar ist.</translation>
    </message>
    <message>
        <source>Run `lectern doctor` to make it again.</source>
        <translation>Führen Sie „lectern doctor“ aus, um ihn neu zu erstellen.</translation>
    </message>
    <message>
        <source>Run `lectern models install e5-small-q4`.</source>
        <translation>Führen Sie „lectern models install e5-small-q4“ aus.</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}` to fetch it again.</source>
        <translation>Führen Sie „lectern models install {0}“ aus, um es noch einmal zu laden.</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}`, or choose Models in the window.</source>
        <translation>Führen Sie „lectern models install {0}“ aus oder wählen Sie „Modelle“ im Fenster.</translation>
    </message>
    <message>
        <source>Run `lectern models verify`.</source>
        <translation>Führen Sie „lectern models verify“ aus.</translation>
    </message>
    <message>
        <source>Save it as DOCX or PDF.</source>
        <translation>Speichern Sie sie als DOCX oder PDF.</translation>
    </message>
    <message>
        <source>Save the files that are in it, and add those.</source>
        <translation>Speichern Sie die Dateien, die darin sind, und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>See docs/models.md for what can.</source>
        <translation>In docs/models.md steht, was geht.</translation>
    </message>
    <message>
        <source>See docs/models.md; then: lectern models install {0} FILE</source>
        <translation>Siehe docs/models.md; dann: lectern models install {0} DATEI</translation>
    </message>
    <message>
        <source>See that it runs, or switch it off in Settings.</source>
        <translation>Sorgen Sie dafür, dass er läuft, oder schalten Sie ihn in den Einstellungen ab.</translation>
    </message>
    <message>
        <source>Settings: {0}.</source>
        <translation>Einstellungen: {0}.</translation>
    </message>
    <message>
        <source>Several documents&apos; ids begin with {0}.</source>
        <translation>Die Kennungen mehrerer Dokumente beginnen mit {0}.</translation>
    </message>
    <message>
        <source>Something in Lectern went wrong.</source>
        <translation>In Lectern ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Teilen Sie sie in kleinere Dateien.</translation>
    </message>
    <message>
        <source>Strong at reasoning for its size.</source>
        <translation>Stark im Schlussfolgern für seine Größe.</translation>
    </message>
    <message>
        <source>The Chroma server at {0} does not answer.</source>
        <translation>Der Chroma-Server unter {0} antwortet nicht.</translation>
    </message>
    <message>
        <source>The copy could not be written.</source>
        <translation>Die Kopie konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The copy would replace the original.</source>
        <translation>Die Kopie würde das Original ersetzen.</translation>
    </message>
    <message>
        <source>The default: small enough for any laptop, quick, and modest. English.</source>
        <translation>Die Vorgabe: klein genug für jeden Laptop, schnell und bescheiden. Englisch.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The document has no page {0}.</source>
        <translation>Das Dokument hat keine Seite {0}.</translation>
    </message>
    <message>
        <source>The document is open for now; Lectern will ask again next time.</source>
        <translation>Das Dokument ist vorerst offen; beim nächsten Mal fragt Lectern wieder.</translation>
    </message>
    <message>
        <source>The download of {0} has the wrong hash and was deleted.</source>
        <translation>Der Download von {0} hat die falsche Prüfsumme und wurde gelöscht.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>Der Download wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file was changed at its source; do not use it before you know why.</source>
        <translation>Die Datei wurde an ihrer Quelle verändert; verwenden Sie sie nicht, bevor Sie wissen, warum.</translation>
    </message>
    <message>
        <source>The hub&apos;s hash of {0} is not the one that was pinned.</source>
        <translation>Die Prüfsumme von {0} beim Anbieter ist nicht die festgelegte.</translation>
    </message>
    <message>
        <source>The index was made by another embedding model.</source>
        <translation>Der Index wurde mit einem anderen Einbettungsmodell erstellt.</translation>
    </message>
    <message>
        <source>The language model that answers; empty for the default one.</source>
        <translation>Das Sprachmodell, das antwortet; leer für die Vorgabe.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>Die Bibliothek ist geschlossen.</translation>
    </message>
    <message>
        <source>The library&apos;s file cannot be opened.</source>
        <translation>Die Datei der Bibliothek kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>Die Datei der Bibliothek ist beschädigt.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing in it can be changed.</source>
        <translation>In den Ordner der Bibliothek kann nicht geschrieben werden, deshalb lässt sich darin nichts ändern.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>In den Ordner der Bibliothek kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The library&apos;s folder {0} cannot be used.</source>
        <translation>Der Ordner {0} der Bibliothek kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The model catalogue cannot be read.</source>
        <translation>Der Modellkatalog kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The model hub does not answer for {0}.</source>
        <translation>Der Modell-Hub antwortet nicht für {0}.</translation>
    </message>
    <message>
        <source>The model {0} cannot be loaded.</source>
        <translation>Das Modell {0} kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>The model {0} is not installed.</source>
        <translation>Das Modell {0} ist nicht installiert.</translation>
    </message>
    <message>
        <source>The model&apos;s name on that server; empty for its own.</source>
        <translation>Der Name des Modells auf diesem Server; leer für dessen eigenes.</translation>
    </message>
    <message>
        <source>The name of {0} cannot be kept: it is not valid text.</source>
        <translation>Der Name von {0} kann nicht behalten werden: Er ist kein gültiger Text.</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>Das Netzwerk ist abgeschaltet.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Die anderen Seiten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The package index does not answer for {0}.</source>
        <translation>Der Paketindex antwortet nicht für {0}.</translation>
    </message>
    <message>
        <source>The pages of {0} that were indexed are gone.</source>
        <translation>Die indizierten Seiten von {0} sind nicht mehr da.</translation>
    </message>
    <message>
        <source>The parser does not know how to {0}.</source>
        <translation>Der Parser weiß nicht, wie er {0} soll.</translation>
    </message>
    <message>
        <source>The publisher of {0} wants its terms accepted first.</source>
        <translation>Der Herausgeber von {0} verlangt, dass zuerst seine Bedingungen angenommen werden.</translation>
    </message>
    <message>
        <source>The question needs {0} tokens and {1} has room for {2}.</source>
        <translation>Die Frage braucht {0} Token, und {1} hat Platz für {2}.</translation>
    </message>
    <message>
        <source>The segmenter is missing or damaged.</source>
        <translation>Der Satzteiler fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The server at {0} broke off.</source>
        <translation>Der Server unter {0} hat abgebrochen.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer.</source>
        <translation>Der Server unter {0} antwortet nicht.</translation>
    </message>
    <message>
        <source>The server at {0} failed.</source>
        <translation>Der Server unter {0} hat versagt.</translation>
    </message>
    <message>
        <source>The server at {0} refused ({1}).</source>
        <translation>Der Server unter {0} hat abgelehnt ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} wants a key.</source>
        <translation>Der Server unter {0} verlangt einen Schlüssel.</translation>
    </message>
    <message>
        <source>The servers to which you agreed, with their addresses.</source>
        <translation>Die Server, denen Sie zugestimmt haben, mit ihren Adressen.</translation>
    </message>
    <message>
        <source>The settings cannot be stored.</source>
        <translation>Die Einstellungen können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The token table is damaged.</source>
        <translation>Die Tokentabelle ist beschädigt.</translation>
    </message>
    <message>
        <source>The update cannot be put beside the program.</source>
        <translation>Das Update kann nicht neben das Programm gelegt werden.</translation>
    </message>
    <message>
        <source>The update cannot be unpacked.</source>
        <translation>Das Update kann nicht entpackt werden.</translation>
    </message>
    <message>
        <source>The update holds no Lectern.</source>
        <translation>Das Update enthält kein Lectern.</translation>
    </message>
    <message>
        <source>The update is damaged and was not used.</source>
        <translation>Das Update ist beschädigt und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>The vocabulary and its vectors in 4 bits, shared by all of Lectern&apos;s own models. Needed.</source>
        <translation>Der Wortschatz und seine Vektoren in 4 Bit, gemeinsam für alle Modelle von Lectern. Erforderlich.</translation>
    </message>
    <message>
        <source>There is no memory to render into.</source>
        <translation>Zum Zeichnen fehlt Speicher.</translation>
    </message>
    <message>
        <source>There is no model called {0}.</source>
        <translation>Es gibt kein Modell namens {0}.</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>Es gibt keine Einstellung namens {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {0}: it takes {1} GB, {2} GB are free.</source>
        <translation>Für {0} reicht der Speicher nicht: Es braucht {1} GB, frei sind {2} GB.</translation>
    </message>
    <message>
        <source>There is nothing to do. To go back, install the older package and use another folder with --home.</source>
        <translation>Es ist nichts zu tun. Um zurückzugehen, installieren Sie das ältere Paket und nehmen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>These are not two layouts of one document.</source>
        <translation>Das sind nicht zwei Satzweisen eines Dokuments.</translation>
    </message>
    <message>
        <source>Thinks before it answers; slower.</source>
        <translation>Denkt nach, bevor es antwortet; langsamer.</translation>
    </message>
    <message>
        <source>This Lectern runs from its source.</source>
        <translation>Dieses Lectern läuft aus seinem Quelltext.</translation>
    </message>
    <message>
        <source>This Lectern was built without a key for updates.</source>
        <translation>Dieses Lectern wurde ohne Schlüssel für Updates gebaut.</translation>
    </message>
    <message>
        <source>This document has fixed pages.</source>
        <translation>Dieses Dokument hat feste Seiten.</translation>
    </message>
    <message>
        <source>This document wants a password.</source>
        <translation>Dieses Dokument verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>This document was closed.</source>
        <translation>Dieses Dokument wurde geschlossen.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, or not a document.</source>
        <translation>Diese Datei kann nicht gelesen werden: Sie ist beschädigt oder kein Dokument.</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>Diese Datei hat keine Seiten.</translation>
    </message>
    <message>
        <source>This is not the password of {0}.</source>
        <translation>Das ist nicht das Passwort von {0}.</translation>
    </message>
    <message>
        <source>This library was made by a newer Lectern.</source>
        <translation>Diese Bibliothek wurde mit einem neueren Lectern erstellt.</translation>
    </message>
    <message>
        <source>This note is gone already.</source>
        <translation>Diese Notiz gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Diese Seite kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>This password does not open the document.</source>
        <translation>Dieses Passwort öffnet das Dokument nicht.</translation>
    </message>
    <message>
        <source>This system has no keyring to remember the password in.</source>
        <translation>Dieses System hat keinen Schlüsselbund, in dem das Passwort gemerkt werden könnte.</translation>
    </message>
    <message>
        <source>This update brings Lectern {0}, and {1} is installed.</source>
        <translation>Dieses Update bringt Lectern {0}, installiert ist {1}.</translation>
    </message>
    <message>
        <source>This update is for {0}, and Lectern was installed otherwise.</source>
        <translation>Dieses Update ist für {0}, und Lectern wurde anders installiert.</translation>
    </message>
    <message>
        <source>This update is for {0}.</source>
        <translation>Dieses Update ist für {0}.</translation>
    </message>
    <message>
        <source>This update needs Lectern {0} or later, and {1} is installed.</source>
        <translation>Dieses Update braucht Lectern {0} oder neuer, installiert ist {1}.</translation>
    </message>
    <message>
        <source>Threads for inference; 0 for one a core.</source>
        <translation>Threads für das Rechnen der Modelle; 0 für einen je Kern.</translation>
    </message>
    <message>
        <source>To {0} would be sent: {1}, {2}. {3}</source>
        <translation>An {0} würde gesendet: {1}, {2}. {3}</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu to index it anew.</source>
        <translation>„Erneut versuchen“ im Menü der Bibliothek indiziert es neu.</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu.</source>
        <translation>Wählen Sie „Erneut versuchen“ im Menü der Bibliothek.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Versuchen Sie es noch einmal: Es geht dort weiter, wo es stehen blieb.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, the source was changed and must not be used.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es zweimal, wurde die Quelle verändert und darf nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Try again; the details help to report it.</source>
        <translation>Versuchen Sie es noch einmal; die Einzelheiten helfen, es zu melden.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Versuchen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>Versuchen Sie ein anderes Passwort.</translation>
    </message>
    <message>
        <source>Try another size or font.</source>
        <translation>Versuchen Sie eine andere Größe oder Schrift.</translation>
    </message>
    <message>
        <source>Type its password to read it.</source>
        <translation>Geben Sie sein Passwort ein, um es zu lesen.</translation>
    </message>
    <message>
        <source>Unpack it and add the file in it.</source>
        <translation>Entpacken Sie sie und fügen Sie die Datei darin hinzu.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Entpacken Sie sie und fügen Sie die Dateien darin hinzu.</translation>
    </message>
    <message>
        <source>Update the source, then run `make run`.</source>
        <translation>Aktualisieren Sie den Quelltext und führen Sie dann „make run“ aus.</translation>
    </message>
    <message>
        <source>Update to {0} first.</source>
        <translation>Aktualisieren Sie zuerst auf {0}.</translation>
    </message>
    <message>
        <source>Use `lectern models install NAME FILE`.</source>
        <translation>Verwenden Sie „lectern models install NAME DATEI“.</translation>
    </message>
    <message>
        <source>Vectors can betray something of a text. The library itself stays on this computer.</source>
        <translation>Vektoren können etwas von einem Text verraten. Die Bibliothek selbst bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Augenblick und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Wait until it is read to the end.</source>
        <translation>Warten Sie, bis es zu Ende gelesen ist.</translation>
    </message>
    <message>
        <source>What finds sentence ends in new documents; empty for our own.</source>
        <translation>Was in neuen Dokumenten die Satzenden findet; leer für unseren eigenen.</translation>
    </message>
    <message>
        <source>What reads passages and keeps their sentences; empty for our own.</source>
        <translation>Was Passagen liest und ihre Sätze behält; leer für unser eigenes.</translation>
    </message>
    <message>
        <source>What that server keeps of it is for whoever runs it to say.</source>
        <translation>Was dieser Server davon behält, bestimmt, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>Whether models may be downloaded.</source>
        <translation>Ob Modelle heruntergeladen werden dürfen.</translation>
    </message>
    <message>
        <source>Zoom to make them larger.</source>
        <translation>Mit dem Zoom werden sie größer.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a DjVu file</source>
        <translation>eine DjVu-Datei</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a compiled help file (CHM)</source>
        <translation>eine kompilierte Hilfedatei (CHM)</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>eine komprimierte Datei</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a server of your own</source>
        <translation>ein eigener Server</translation>
    </message>
    <message>
        <source>a vector for each passage of your documents and for each question, with the documents&apos; ids; no text</source>
        <translation>ein Vektor für jede Passage Ihrer Dokumente und für jede Frage, mit den Kennungen der Dokumente; kein Text</translation>
    </message>
    <message>
        <source>an old Microsoft Office file</source>
        <translation>eine alte Microsoft-Office-Datei</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>ist abgestürzt</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumenten</translation>
    </message>
    <message>
        <source>its own model</source>
        <translation>sein eigenes Modell</translation>
    </message>
    <message>
        <source>memory sufficed for a context of {0} tokens, not for {1}</source>
        <translation>der Speicher reichte für einen Kontext von {0} Token, nicht für {1}</translation>
    </message>
    <message>
        <source>needs about {0} GB, the machine has {1} GB</source>
        <translation>braucht etwa {0} GB, der Computer hat {1} GB</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>kein NVIDIA-Treiber gefunden</translation>
    </message>
    <message>
        <source>over an encrypted connection</source>
        <translation>über eine verschlüsselte Verbindung</translation>
    </message>
    <message>
        <source>part of Lectern</source>
        <translation>Teil von Lectern</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>Passagen</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>Abschnitten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>hat angehalten</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no device it can use</source>
        <translation>die GPU-Erweiterung für {0} findet kein brauchbares Gerät</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no driver ({1})</source>
        <translation>die GPU-Erweiterung für {0} findet keinen Treiber ({1})</translation>
    </message>
    <message>
        <source>the GPU add-on is not installed</source>
        <translation>die GPU-Erweiterung ist nicht installiert</translation>
    </message>
    <message>
        <source>the GPU is switched off in Settings</source>
        <translation>die GPU ist in den Einstellungen abgeschaltet</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not answer ({0})</source>
        <translation>der NVIDIA-Treiber antwortet nicht ({0})</translation>
    </message>
    <message>
        <source>this llama.cpp was built for the CPU</source>
        <translation>dieses llama.cpp wurde für die CPU gebaut</translation>
    </message>
    <message>
        <source>took longer than {0} s</source>
        <translation>hat länger als {0} s gebraucht</translation>
    </message>
    <message>
        <source>unencrypted: anybody on the way can read it</source>
        <translation>unverschlüsselt: Jeder auf dem Weg kann es lesen</translation>
    </message>
    <message>
        <source>without leaving this computer</source>
        <translation>ohne diesen Computer zu verlassen</translation>
    </message>
    <message>
        <source>your questions, the conversation, and the sentences of your documents that bear on them</source>
        <translation>Ihre Fragen, das Gespräch und die Sätze Ihrer Dokumente, auf die es dabei ankommt</translation>
    </message>
    <message>
        <source>{0} and CPU</source>
        <translation>{0} und CPU</translation>
    </message>
    <message>
        <source>{0} can only be added from a file.</source>
        <translation>{0} kann nur aus einer Datei hinzugefügt werden.</translation>
    </message>
    <message>
        <source>{0} cannot be converted.</source>
        <translation>{0} kann nicht umgewandelt werden.</translation>
    </message>
    <message>
        <source>{0} cannot be laid out in this text: the process {1}.</source>
        <translation>{0} kann in dieser Schrift nicht gesetzt werden: Der Prozess {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded.</source>
        <translation>{0} kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: the parser {1}.</source>
        <translation>{0} kann nicht geöffnet werden: Der Parser {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} cannot be read: the parser {1} at page {2}, and often before.</source>
        <translation>{0} kann nicht gelesen werden: Der Parser {1} auf Seite {2}, und vorher schon oft.</translation>
    </message>
    <message>
        <source>{0} claims to have {1} pages.</source>
        <translation>{0} gibt an, {1} Seiten zu haben.</translation>
    </message>
    <message>
        <source>{0} could not be laid out in this text.</source>
        <translation>{0} konnte in dieser Schrift nicht gesetzt werden.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} existiert nicht.</translation>
    </message>
    <message>
        <source>{0} does not say what it updates.</source>
        <translation>{0} sagt nicht, was es aktualisiert.</translation>
    </message>
    <message>
        <source>{0} failed while it was answering.</source>
        <translation>{0} hat beim Antworten versagt.</translation>
    </message>
    <message>
        <source>{0} files could not be added. The first: {1}</source>
        <translation>{0} Dateien konnten nicht hinzugefügt werden. Die erste: {1}</translation>
    </message>
    <message>
        <source>{0} has changed since it was indexed.</source>
        <translation>{0} hat sich seit der Indizierung geändert.</translation>
    </message>
    <message>
        <source>{0} has no pages that can be read.</source>
        <translation>{0} hat keine lesbaren Seiten.</translation>
    </message>
    <message>
        <source>{0} has no text.</source>
        <translation>{0} hat keinen Text.</translation>
    </message>
    <message>
        <source>{0} has room for part of the model</source>
        <translation>{0} hat Platz für einen Teil des Modells</translation>
    </message>
    <message>
        <source>{0} has too little free memory</source>
        <translation>{0} hat zu wenig freien Speicher</translation>
    </message>
    <message>
        <source>{0} holds no checkpoint.</source>
        <translation>{0} enthält keinen Prüfpunkt.</translation>
    </message>
    <message>
        <source>{0} holds no documents.</source>
        <translation>{0} enthält keine Dokumente.</translation>
    </message>
    <message>
        <source>{0} holds no text.</source>
        <translation>{0} enthält keinen Text.</translation>
    </message>
    <message>
        <source>{0} holds paths that lead out of it, so it is left alone.</source>
        <translation>{0} enthält Pfade, die aus ihr hinausführen, und wird deshalb nicht angerührt.</translation>
    </message>
    <message>
        <source>{0} is a collection of other files; only its cover sheet can be read.</source>
        <translation>{0} ist eine Sammlung anderer Dateien; nur ihr Deckblatt kann gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file.</source>
        <translation>{0} ist eine Pipe oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet or presentation, which Lectern does not read.</source>
        <translation>{0} ist eine Tabelle oder Präsentation; solche liest Lectern nicht.</translation>
    </message>
    <message>
        <source>{0} is an XML file, not a document.</source>
        <translation>{0} ist eine XML-Datei, kein Dokument.</translation>
    </message>
    <message>
        <source>{0} is an archive, not a document.</source>
        <translation>{0} ist ein Archiv, kein Dokument.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read.</source>
        <translation>{0} ist beschädigt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is damaged: its archive cannot be read.</source>
        <translation>{0} ist beschädigt: Ihr Archiv kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is damaged: its hash is {1}…, not {2}….</source>
        <translation>{0} ist beschädigt: Die Prüfsumme ist {1}…, nicht {2}….</translation>
    </message>
    <message>
        <source>{0} is damaged: the chapters that it names are not in it.</source>
        <translation>{0} ist beschädigt: Die Kapitel, die darin genannt werden, fehlen.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is locked with a password.</source>
        <translation>{0} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>{0} is missing from this installation.</source>
        <translation>{0} fehlt in dieser Installation.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged.</source>
        <translation>{0} fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>{0} is no SaT model.</source>
        <translation>{0} ist kein SaT-Modell.</translation>
    </message>
    <message>
        <source>{0} is no address of a server.</source>
        <translation>{0} ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>{0} is no pruner that Lectern knows.</source>
        <translation>{0} ist kein Sieb, das Lectern kennt.</translation>
    </message>
    <message>
        <source>{0} is not a GGUF model.</source>
        <translation>{0} ist kein GGUF-Modell.</translation>
    </message>
    <message>
        <source>{0} is not a document that Lectern reads.</source>
        <translation>{0} ist kein Dokument, das Lectern liest.</translation>
    </message>
    <message>
        <source>{0} is not an update of Lectern.</source>
        <translation>{0} ist kein Update für Lectern.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} ist nicht installiert.</translation>
    </message>
    <message>
        <source>{0} is not signed by Lectern&apos;s publisher, and was not used.</source>
        <translation>{0} ist nicht vom Herausgeber von Lectern signiert und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>{0} is not where it was, so its text cannot be set anew.</source>
        <translation>{0} ist nicht mehr dort, wo es war, und kann deshalb nicht neu gesetzt werden.</translation>
    </message>
    <message>
        <source>{0} is not where it was.</source>
        <translation>{0} ist nicht mehr dort, wo es war.</translation>
    </message>
    <message>
        <source>{0} is of a kind that this version does not know.</source>
        <translation>{0} ist von einer Art, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>{0} is part of Lectern.</source>
        <translation>{0} ist Teil von Lectern.</translation>
    </message>
    <message>
        <source>{0} is protected by digital rights management (DRM), so it cannot be read here.</source>
        <translation>{0} ist durch digitale Rechteverwaltung (DRM) geschützt und kann deshalb hier nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} is protected in a way that Lectern cannot undo (DRM).</source>
        <translation>{0} ist auf eine Weise geschützt, die Lectern nicht aufheben kann (DRM).</translation>
    </message>
    <message>
        <source>{0} is published in a form that has to be converted first.</source>
        <translation>{0} ist in einer Form veröffentlicht, die zuerst umgewandelt werden muss.</translation>
    </message>
    <message>
        <source>{0} is {1}, which Lectern does not read.</source>
        <translation>{0} ist {1}; das liest Lectern nicht.</translation>
    </message>
    <message>
        <source>{0} may not be read.</source>
        <translation>{0} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}.</source>
        <translation>{0} muss zwischen {1} und {2} liegen.</translation>
    </message>
    <message>
        <source>{0} must be of type {1}.</source>
        <translation>{0} muss vom Typ {1} sein.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>{0} muss eines sein von: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file it must not.</source>
        <translation>{0} nennt eine Datei, die es nicht nennen darf.</translation>
    </message>
    <message>
        <source>{0} needs more memory than it may have.</source>
        <translation>{0} braucht mehr Speicher, als erlaubt ist.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB are free.</source>
        <translation>{0} braucht {1} GB, frei sind {2} GB.</translation>
    </message>
    <message>
        <source>{0} pages of {1} cannot be read, the first is page {2}; the others can.</source>
        <translation>{0} Seiten von {1} können nicht gelesen werden, die erste ist Seite {2}; die anderen schon.</translation>
    </message>
    <message>
        <source>{0} parts of {1} are missing from the file; the rest is there.</source>
        <translation>{0} Teile von {1} fehlen in der Datei; der Rest ist da.</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document holds, so it is left alone.</source>
        <translation>{0} entpackt sich zu weit mehr, als ein Dokument enthält, und wird deshalb nicht angerührt.</translation>
    </message>
    <message>
        <source>{0} {1} is no longer on the package index.</source>
        <translation>{0} {1} ist nicht mehr im Paketindex.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>It stopped several times in a minute and is left alone now: start Lectern again.</source>
        <translation>Er ist mehrmals in einer Minute stehen geblieben und bleibt nun aus: Starten Sie Lectern neu.</translation>
    </message>
    <message>
        <source>It was started again, and nothing in the library was lost.</source>
        <translation>Er wurde neu gestartet, und in der Bibliothek ging nichts verloren.</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Der Rechenkern konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of its work.</source>
        <translation>Der Rechenkern ist mitten in seiner Arbeit stehen geblieben.</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Go to page {0}</source>
        <translation>Gehe zu Seite {0}</translation>
    </message>
    <message>
        <source>Hide what was dropped</source>
        <translation>Verworfenes verbergen</translation>
    </message>
    <message>
        <source>Show {0} dropped</source>
        <translation>{0} verworfene zeigen</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be read</source>
        <translation>Wie wahrscheinlich ein Satz zur Frage gehören muss, um gelesen zu werden</translation>
    </message>
    <message>
        <source>Less or more context</source>
        <translation>Weniger oder mehr Kontext</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Nächstliegende Passagen</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more context</source>
        <translation>mehr Kontext</translation>
    </message>
    <message>
        <source>{0} of {1} sentences</source>
        <translation>{0} von {1} Sätzen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>Anzahl der Treffer</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo removing “{0}”</source>
        <translation>Entfernen von „{0}“ rückgängig</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n of {0} scanned pages recognised</source>
        <translation>
            <numerusform>%n von {0} gescannten Seiten erkannt</numerusform>
            <numerusform>%n von {0} gescannten Seiten erkannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages recognised from pictures</source>
        <translation>
            <numerusform>%n Seite aus einem Bild erkannt</numerusform>
            <numerusform>%n Seiten aus Bildern erkannt</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed: “Try again” indexes it anew.</source>
        <translation>Die Datei hat sich geändert: „Erneut versuchen“ indiziert sie neu.</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>Die Datei ist nicht mehr dort, wo sie war.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>cancelled before anything was searchable</source>
        <translation>abgebrochen, bevor etwas durchsuchbar war</translation>
    </message>
    <message numerus="yes">
        <source>cancelled; %n of {0} pages are searchable</source>
        <translation>
            <numerusform>abgebrochen; %n von {0} Seiten ist durchsuchbar</numerusform>
            <numerusform>abgebrochen; %n von {0} Seiten sind durchsuchbar</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled; all words are searchable, not all meaning</source>
        <translation>abgebrochen; alle Wörter sind durchsuchbar, nicht alles nach Bedeutung</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>searchable, meaning is being indexed</source>
        <translation>durchsuchbar, Bedeutung wird indiziert</translation>
    </message>
    <message>
        <source>waiting to be indexed</source>
        <translation>wartet auf die Indizierung</translation>
    </message>
    <message>
        <source>wants a password</source>
        <translation>verlangt ein Passwort</translation>
    </message>
    <message>
        <source>“Index the rest” takes it up where it stopped.</source>
        <translation>„Den Rest indexieren“ macht dort weiter, wo es aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Drop PDF, EPUB, Word or text files anywhere on this window.</source>
        <translation>Ziehen Sie PDF-, EPUB-, Word- oder Textdateien irgendwo auf dieses Fenster.</translation>
    </message>
    <message>
        <source>Enter searches the texts of all documents.</source>
        <translation>Die Eingabetaste durchsucht die Texte aller Dokumente.</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>Bibliothek filtern</translation>
    </message>
    <message>
        <source>Filter; Enter searches the texts</source>
        <translation>Filtern; Eingabe durchsucht die Texte</translation>
    </message>
    <message>
        <source>Its index, notes and thumbnails are deleted. The file itself is not touched.</source>
        <translation>Index, Notizen und Vorschaubilder werden gelöscht. Die Datei selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove “{0}” from the library?</source>
        <translation>„{0}“ aus der Bibliothek entfernen?</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>Titelbilder zeigen</translation>
    </message>
    <message>
        <source>Show covers or rows</source>
        <translation>Titelbilder oder Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Checking: {0} of {1}</source>
        <translation>Prüfung: {0} von {1}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>{0} löschen?</translation>
    </message>
    <message>
        <source>Does not fit this machine: {0}</source>
        <translation>Passt nicht auf diesen Computer: {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download of {0}</source>
        <translation>Download von {0}</translation>
    </message>
    <message>
        <source>Download {0}</source>
        <translation>{0} herunterladen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Es kann wieder heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>about {0} tokens/s of reading on this machine</source>
        <translation>liest auf diesem Computer etwa {0} Token/s</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} tokens/s measured</source>
        <translation>{0} Token/s gemessen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Language models: they write the answers</source>
        <translation>Sprachmodelle: Sie schreiben die Antworten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Models (*.gguf *.onnx)</source>
        <translation>Modelle (*.gguf *.onnx)</translation>
    </message>
    <message>
        <source>Parts of Lectern: they find and weigh sentences</source>
        <translation>Teile von Lectern: Sie finden und wägen Sätze</translation>
    </message>
    <message>
        <source>Use a file I have…</source>
        <translation>Eigene Datei verwenden …</translation>
    </message>
</context>
<context>
    <name>NextQuestions</name>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>%n weitere Frage</numerusform>
            <numerusform>%n weitere Fragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Add a thought</source>
        <translation>Einen Gedanken hinzufügen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Zur Seite</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>%n annotations were written.</source>
        <translation>
            <numerusform>%n Anmerkung wurde geschrieben.</numerusform>
            <numerusform>%n Anmerkungen wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>Notizbuch exportieren</translation>
    </message>
    <message>
        <source>Export notes into a copy</source>
        <translation>Notizen in eine Kopie exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The notebook could not be written.</source>
        <translation>Das Notizbuch konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Undo adding a note</source>
        <translation>Hinzufügen einer Notiz rückgängig</translation>
    </message>
    <message>
        <source>Undo editing a note</source>
        <translation>Bearbeiten einer Notiz rückgängig</translation>
    </message>
    <message>
        <source>Undo removing a note</source>
        <translation>Entfernen einer Notiz rückgängig</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>Notebook</source>
        <translation>Notizbuch</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing here yet. Select words on a page and press Ctrl+H, or save an answer.</source>
        <translation>Noch leer. Wählen Sie auf einer Seite Wörter aus und drücken Sie Strg+H, oder speichern Sie eine Antwort.</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Notizen durchsuchen</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Seite {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Only the nearest passages</source>
        <translation>Nur die nächstliegenden Passagen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Contents of the document</source>
        <translation>Inhalt des Dokuments</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, Seite {1}</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>Seitenzahl eingeben und Eingabetaste drücken</translation>
    </message>
</context>
<context>
    <name>PageClient</name>
    <message>
        <source>Nothing was lost; a page that stops it twice is left out.</source>
        <translation>Nichts ging verloren; eine Seite, die ihn zweimal anhält, wird ausgelassen.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Die anderen Seiten sind nicht betroffen.</translation>
    </message>
    <message>
        <source>The page process stopped and was started again.</source>
        <translation>Der Seitenprozess ist stehen geblieben und wurde neu gestartet.</translation>
    </message>
    <message>
        <source>This page cannot be shown: drawing it stops the page process.</source>
        <translation>Diese Seite kann nicht gezeigt werden: Beim Zeichnen bleibt der Seitenprozess stehen.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Click to go to it.</source>
        <translation>Klicken, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dropped: {0} % likely to bear on the question.</source>
        <translation>Verworfen: gehört zu {0} % wahrscheinlich zur Frage.</translation>
    </message>
    <message>
        <source>It gives orders to a machine: the model does not read it.
Click to go to it.</source>
        <translation>Er gibt einer Maschine Anweisungen: Das Modell liest ihn nicht.
Klicken, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Kept: {0} % likely to bear on the question.</source>
        <translation>Behalten: gehört zu {0} % wahrscheinlich zur Frage.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>Warum wurde das verworfen?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Warum wurde das behalten?</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Fragen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Ask about what you read</source>
        <translation>Fragen Sie nach dem, was Sie lesen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Antwort abbrechen</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Setting the text</source>
        <translation>Text wird gesetzt</translation>
    </message>
    <message>
        <source>This page is a picture. Its text was recognised and may contain mistakes.</source>
        <translation>Diese Seite ist ein Bild. Ihr Text wurde erkannt und kann Fehler enthalten.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>· not legible</source>
        <translation>· nicht lesbar</translation>
    </message>
    <message>
        <source>· recognised, {0:.0f} % sure</source>
        <translation>· erkannt, zu {0:.0f} % sicher</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Open documents</source>
        <translation>Offene Dokumente</translation>
    </message>
</context>
<context>
    <name>ReaderTab</name>
    <message>
        <source>Lectern opens nothing on its own.</source>
        <translation>Lectern öffnet nichts von selbst.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This link leads out of the document: {0}</source>
        <translation>Dieser Link führt aus dem Dokument hinaus: {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>RelevanceBar</name>
    <message>
        <source>Relevance {0} %</source>
        <translation>Relevanz {0} %</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passages for “{0}”</source>
        <translation>
            <numerusform>%n Passage zu „{0}“</numerusform>
            <numerusform>%n Passagen zu „{0}“</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page {0}</source>
        <translation>Gehe zu Seite {0}</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>Zu „{0}“ wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Gefundene Passagen</translation>
    </message>
    <message>
        <source>Searching for “{0}”…</source>
        <translation>Suche nach „{0}“ …</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Explain this: “{0}”</source>
        <translation>Erkläre dies: „{0}“</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>S. {0}</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Agree and use it</source>
        <translation>Zustimmen und verwenden</translation>
    </message>
    <message>
        <source>Allow downloads and fetch it</source>
        <translation>Downloads erlauben und laden</translation>
    </message>
    <message>
        <source>Allowed, Lectern connects only to fetch a model that you ask for.</source>
        <translation>Erlaubt verbindet sich Lectern nur, um ein Modell zu holen, das Sie verlangen.</translation>
    </message>
    <message>
        <source>Answers come from your server: {0}, {1}.</source>
        <translation>Die Antworten kommen von Ihrem Server: {0}, {1}.</translation>
    </message>
    <message>
        <source>Answers run on this computer: {0}, {1}.</source>
        <translation>Die Antworten entstehen auf diesem Computer: {0}, {1}.</translation>
    </message>
    <message>
        <source>Downloads are off, as they are until you allow them.</source>
        <translation>Downloads sind abgeschaltet, bis Sie sie erlauben.</translation>
    </message>
    <message>
        <source>Lectern speaks this language from its next start on.</source>
        <translation>Lectern spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Nothing else changes: documents, notes and answers stay as they are.</source>
        <translation>Sonst ändert sich nichts: Dokumente, Notizen und Antworten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing is sent before.</source>
        <translation>Vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Paused; what was downloaded is kept.</source>
        <translation>Angehalten; das Heruntergeladene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>kein Sprachmodell</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Allow models to be downloaded when you ask for one.</source>
        <translation>Erlaubt, Modelle herunterzuladen, wenn Sie eines verlangen.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Länge der Antwort</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Every connection that was made</source>
        <translation>Jede Verbindung, die hergestellt wurde</translation>
    </message>
    <message>
        <source>Evidence budget</source>
        <translation>Belegbudget</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be kept, from 0 to 1.</source>
        <translation>Wie wahrscheinlich ein Satz zur Frage gehören muss, um behalten zu werden, von 0 bis 1.</translation>
    </message>
    <message>
        <source>How many layers of the language model run on the GPU; 0 keeps to the CPU.</source>
        <translation>Wie viele Schichten des Sprachmodells auf der GPU laufen; 0 bleibt bei der CPU.</translation>
    </message>
    <message>
        <source>How many threads the models run on; on its own, one for each core.</source>
        <translation>Auf wie vielen Threads die Modelle laufen; von selbst einer je Kern.</translation>
    </message>
    <message>
        <source>How much evidence it may read for an answer, in tokens.</source>
        <translation>Wie viele Belege es für eine Antwort lesen darf, in Token.</translation>
    </message>
    <message>
        <source>How much the language model holds in mind at once, in tokens.</source>
        <translation>Wie viel das Sprachmodell auf einmal im Blick hat, in Token.</translation>
    </message>
    <message>
        <source>Keep threshold</source>
        <translation>Schwelle zum Behalten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>Schichten auf der GPU</translation>
    </message>
    <message>
        <source>Library, notes, settings and indexes are here, and nowhere else.</source>
        <translation>Bibliothek, Notizen, Einstellungen und Indizes liegen hier und nirgends sonst.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light, dark, or what the system shows.</source>
        <translation>Hell, dunkel oder wie das System es zeigt.</translation>
    </message>
    <message>
        <source>Model on that server</source>
        <translation>Modell auf diesem Server</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>None was ever made. Nothing has left this computer.</source>
        <translation>Es gab nie eine. Nichts hat diesen Computer verlassen.</translation>
    </message>
    <message>
        <source>Of the interface, from the next start on. Answers keep to the question&apos;s language.</source>
        <translation>Der Oberfläche, ab dem nächsten Start. Antworten richten sich nach der Sprache der Frage.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Own index server</source>
        <translation>Eigener Indexserver</translation>
    </message>
    <message>
        <source>Own language server</source>
        <translation>Eigener Sprachserver</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>Lesegröße</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>Eigene Server</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of a word.</source>
        <translation>Die längste Antwort, in Token; ein Token ist etwa drei Viertel eines Wortes.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>and {0} before</source>
        <translation>und {0} davor</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>A private reading desk. Nothing you read or ask leaves this computer.</source>
        <translation>Ein privates Lesepult. Nichts, was Sie lesen oder fragen, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>Über Lectern</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Gefundene Passagen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Type: Inter and Vollkorn, under the SIL Open Font License.</source>
        <translation>Schriften: Inter und Vollkorn, unter der SIL Open Font License.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation>Sortieren nach: {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A quiet place to read</source>
        <translation>Ein ruhiger Ort zum Lesen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Drop a PDF, an EPUB or a folder anywhere. You can read at once; questions wait for nothing.</source>
        <translation>Ziehen Sie ein PDF, ein EPUB oder einen Ordner irgendwohin. Lesen können Sie sofort; Fragen warten auf nichts.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device and model: {0}</source>
        <translation>Gerät und Modell: {0}</translation>
    </message>
    <message>
        <source>Downloads allowed</source>
        <translation>Downloads erlaubt</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>Rechenkern startet …</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message numerus="yes">
        <source>Indexing %n documents</source>
        <translation>
            <numerusform>%n Dokument wird indiziert</numerusform>
            <numerusform>%n Dokumente werden indiziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing is paused, %n documents wait</source>
        <translation>
            <numerusform>Indizierung angehalten, %n Dokument wartet</numerusform>
            <numerusform>Indizierung angehalten, %n Dokumente warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Network off</source>
        <translation>Netzwerk aus</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>On your server</source>
        <translation>Auf Ihrem Server</translation>
    </message>
    <message>
        <source>Pause indexing, or choose what comes first</source>
        <translation>Indizierung anhalten oder wählen, was zuerst kommt</translation>
    </message>
    <message>
        <source>Window {0} MB, engine {1} MB</source>
        <translation>Fenster {0} MB, Rechenkern {1} MB</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>kein Sprachmodell</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
</context>
<context>
    <name>TextButton</name>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Text size and font</source>
        <translation>Textgröße und Schrift</translation>
    </message>
    <message>
        <source>original</source>
        <translation>ursprünglich</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} pt</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Page overview</source>
        <translation>Seitenübersicht</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Best sentence found</source>
        <translation>Bester gefundener Satz</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Mit Belegen kopieren</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
    <message>
        <source>Save to notebook</source>
        <translation>Im Notizbuch speichern</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Edit it and press Enter to ask that instead</source>
        <translation>Bearbeiten und Eingabetaste drücken, um stattdessen das zu fragen</translation>
    </message>
    <message>
        <source>The question as it is searched for</source>
        <translation>Die Frage, wie nach ihr gesucht wird</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Verstanden als</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Lectern can be used meanwhile.</source>
        <translation>Lectern kann währenddessen benutzt werden.</translation>
    </message>
    <message>
        <source>Lectern {0} is ready.</source>
        <translation>Lectern {0} ist bereit.</translation>
    </message>
    <message>
        <source>Lectern {0} was checked.</source>
        <translation>Lectern {0} wurde geprüft.</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Start Lectern again to use it. Your library stays where it is.</source>
        <translation>Starten Sie Lectern neu, um es zu benutzen. Ihre Bibliothek bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>The update is being checked.</source>
        <translation>Das Update wird geprüft.</translation>
    </message>
    <message>
        <source>Your system installs it: open {0}</source>
        <translation>Ihr System installiert es: Öffnen Sie {0}</translation>
    </message>
    <message>
        <source>Your system installs it: sudo apt install {0}</source>
        <translation>Ihr System installiert es: sudo apt install {0}</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>It stands in none of the passages that were read for the last question.</source>
        <translation>Er steht in keiner der Passagen, die für die letzte Frage gelesen wurden.</translation>
    </message>
    <message>
        <source>Its passage is {0} likely to hold an answer.</source>
        <translation>Seine Passage enthält zu {0} wahrscheinlich eine Antwort.</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Auf der Seite zeigen</translation>
    </message>
    <message>
        <source>The answer cites it as {0}.</source>
        <translation>Die Antwort führt ihn als {0} an.</translation>
    </message>
    <message>
        <source>This sentence was not read</source>
        <translation>Dieser Satz wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>Warum wurde das verworfen?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>Warum wurde das behalten?</translation>
    </message>
    <message>
        <source>{0} likely to bear on the question</source>
        <translation>gehört zu {0} wahrscheinlich zur Frage</translation>
    </message>
    <message>
        <source>{0}; here the bar was {1}</source>
        <translation>{0}; hier lag die Schwelle bei {1}</translation>
    </message>
    <message>
        <source>{0}; kept from {1} on</source>
        <translation>{0}; behalten ab {1}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
</TS>
