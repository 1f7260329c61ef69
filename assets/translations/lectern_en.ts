<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n of {0} sentences kept ({1} % dropped)</source>
        <translation>
            <numerusform>%n of {0} sentences kept ({1} % dropped)</numerusform>
            <numerusform>%n of {0} sentences kept ({1} % dropped)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} sentences kept, writing…</source>
        <translation>
            <numerusform>%n of {0} sentences kept, writing…</numerusform>
            <numerusform>%n of {0} sentences kept, writing…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found</source>
        <translation>
            <numerusform>%n passage found</numerusform>
            <numerusform>%n passages found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found, reading {0} of them…</source>
        <translation>
            <numerusform>%n passage found, reading {0}…</numerusform>
            <numerusform>%n passages found, reading {0} of them…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens to read</source>
        <translation>
            <numerusform>%n token to read</numerusform>
            <numerusform>%n tokens to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n passages: {0} on this computer.</source>
        <translation>
            <numerusform>This goes through %n passage: {0} on this computer.</numerusform>
            <numerusform>This goes through %n passages: {0} on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n sections: {0} on this computer.</source>
        <translation>
            <numerusform>This goes through %n section: {0} on this computer.</numerusform>
            <numerusform>This goes through %n sections: {0} on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n steps: {0}</source>
        <translation>
            <numerusform>in %n step: {0}</numerusform>
            <numerusform>in %n steps: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskSession</name>
    <message numerus="yes">
        <source>%n chosen documents</source>
        <translation>
            <numerusform>%n chosen document</numerusform>
            <numerusform>%n chosen documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n of {0} scanned pages recognised</source>
        <translation>
            <numerusform>%n of {0} scanned pages recognised</numerusform>
            <numerusform>%n of {0} scanned pages recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages recognised from pictures</source>
        <translation>
            <numerusform>%n page recognised from its picture</numerusform>
            <numerusform>%n pages recognised from pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cancelled; %n of {0} pages are searchable</source>
        <translation>
            <numerusform>cancelled; %n of {0} pages is searchable</numerusform>
            <numerusform>cancelled; %n of {0} pages are searchable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextQuestions</name>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>%n more question</numerusform>
            <numerusform>%n more questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>%n annotations were written.</source>
        <translation>
            <numerusform>%n annotation was written.</numerusform>
            <numerusform>%n annotations were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passages for “{0}”</source>
        <translation>
            <numerusform>%n passage for “{0}”</numerusform>
            <numerusform>%n passages for “{0}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Indexing %n documents</source>
        <translation>
            <numerusform>Indexing %n document</numerusform>
            <numerusform>Indexing %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing is paused, %n documents wait</source>
        <translation>
            <numerusform>Indexing is paused, %n document waits</numerusform>
            <numerusform>Indexing is paused, %n documents wait</numerusform>
        </translation>
    </message>
</context>
</TS>
