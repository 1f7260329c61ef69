<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n of {0} sentences kept ({1} % dropped)</source>
        <translation>
            <numerusform>%n frase conservada de {0} ({1} % descartadas)</numerusform>
            <numerusform>%n frases conservadas de {0} ({1} % descartadas)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} sentences kept, writing…</source>
        <translation>
            <numerusform>%n frase conservada de {0}, escribiendo…</numerusform>
            <numerusform>%n frases conservadas de {0}, escribiendo…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found</source>
        <translation>
            <numerusform>%n pasaje encontrado</numerusform>
            <numerusform>%n pasajes encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found, reading {0} of them…</source>
        <translation>
            <numerusform>%n pasaje encontrado, leyendo {0}…</numerusform>
            <numerusform>%n pasajes encontrados, leyendo {0}…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n leído</numerusform>
            <numerusform>%n leídos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens to read</source>
        <translation>
            <numerusform>%n token por leer</numerusform>
            <numerusform>%n tokens por leer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>&amp;Preguntar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Biblioteca</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notas</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texto</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>A page of this evidence holds text that cannot be seen. It was left out.</source>
        <translation>Una página de estas pruebas contiene texto que no se ve. Se dejó fuera.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>Acerca de Lectern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Add a note to this page</source>
        <translation>Añadir una nota a esta página</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>Hacer una pregunta</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Preguntar sobre esto</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel indexing</source>
        <translation>Cancelar la indexación</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>Cerrar documento</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>Continuo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar respuesta</translation>
    </message>
    <message>
        <source>Copy answer with citations</source>
        <translation>Copiar respuesta con citas</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con referencia</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>Documentos ({0});;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Export notebook as Markdown…</source>
        <translation>Exportar el cuaderno como Markdown…</translation>
    </message>
    <message>
        <source>Export notes into a copy of the PDF…</source>
        <translation>Exportar las notas a una copia del PDF…</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>Buscar en el documento</translation>
    </message>
    <message>
        <source>Find passages like this</source>
        <translation>Buscar pasajes parecidos</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Primera página</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ajustar a la página</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Font of the book</source>
        <translation>Letra del libro</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Ir a la página…</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>Resaltar en azul</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>Resaltar en verde</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>Resaltar en rosa</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>Resaltar en amarillo</translation>
    </message>
    <message>
        <source>Index the rest</source>
        <translation>Indexar el resto</translation>
    </message>
    <message>
        <source>Index this first</source>
        <translation>Indexar este primero</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by meaning, all of it by words.</source>
        <translation>La indexación continúa: se ha buscado por significado en el {0} %, por palabras en todo.</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by words, {1} % by meaning.</source>
        <translation>La indexación continúa: se ha buscado por palabras en el {0} %, por significado en el {1} %.</translation>
    </message>
    <message>
        <source>It gives orders to a machine, so the language model does not get to read it.</source>
        <translation>Da órdenes a una máquina, así que el modelo de lenguaje no llega a leerla.</translation>
    </message>
    <message>
        <source>It is likely enough to hold the answer.</source>
        <translation>Es bastante probable que contenga la respuesta.</translation>
    </message>
    <message>
        <source>It is too unlikely beside the sentences that were kept.</source>
        <translation>Es demasiado improbable junto a las frases conservadas.</translation>
    </message>
    <message>
        <source>It nowhere says {0}.</source>
        <translation>En ninguna parte dice {0}.</translation>
    </message>
    <message>
        <source>It was brought along: the kept sentence after it leans on it and says little without it.</source>
        <translation>Se conservó con la siguiente, que se apoya en ella y dice poco sin ella.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Larger text on the page</source>
        <translation>Texto más grande en la página</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Última página</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Documento siguiente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Night mode for pages</source>
        <translation>Modo nocturno para las páginas</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Abrir el manual</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Original layout</source>
        <translation>Composición original</translation>
    </message>
    <message>
        <source>Page overview</source>
        <translation>Vista de páginas</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Pausar la indexación</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Documento anterior</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>Poner en una colección…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Remove from library</source>
        <translation>Quitar de la biblioteca</translation>
    </message>
    <message>
        <source>Reopen closed document</source>
        <translation>Reabrir el documento cerrado</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Reanudar la indexación</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Sans serif font</source>
        <translation>Letra sin serifas</translation>
    </message>
    <message>
        <source>Save answer to notebook</source>
        <translation>Guardar la respuesta en el cuaderno</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Buscar en la biblioteca</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Select all on page</source>
        <translation>Seleccionar toda la página</translation>
    </message>
    <message>
        <source>Sentences that give orders to machines: {0}. They are shown struck out; the model does not read them.</source>
        <translation>Frases que dan órdenes a máquinas: {0}. Se muestran tachadas; el modelo no las lee.</translation>
    </message>
    <message>
        <source>Serif font</source>
        <translation>Letra con serifas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show ask</source>
        <translation>Mostrar preguntas</translation>
    </message>
    <message>
        <source>Show library</source>
        <translation>Mostrar biblioteca</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Una página</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Smaller text on the page</source>
        <translation>Texto más pequeño en la página</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Detener la respuesta</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Cambiar entre claro y oscuro</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>Sacar de esta colección</translation>
    </message>
    <message>
        <source>The passage as a whole is too unlikely to hold an answer, so nothing of it was kept.</source>
        <translation>El pasaje en conjunto tiene muy poca probabilidad de contener una respuesta, así que no se conservó nada.</translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n passages: {0} on this computer.</source>
        <translation>
            <numerusform>Hay que recorrer %n pasaje: {0} en este equipo.</numerusform>
            <numerusform>Hay que recorrer %n pasajes: {0} en este equipo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n sections: {0} on this computer.</source>
        <translation>
            <numerusform>Hay que recorrer %n sección: {0} en este equipo.</numerusform>
            <numerusform>Hay que recorrer %n secciones: {0} en este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>Dos páginas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>¿Por qué se conservó?</translation>
    </message>
    <message>
        <source>Wide line spacing</source>
        <translation>Interlineado amplio</translation>
    </message>
    <message>
        <source>You set the bar: every sentence that reaches it is kept.</source>
        <translation>Usted fijó el umbral: toda frase que lo alcanza se conserva.</translation>
    </message>
    <message>
        <source>You set the bar: sentences below it are dropped.</source>
        <translation>Usted fijó el umbral: las frases por debajo se descartan.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>alrededor de %n minuto</numerusform>
            <numerusform>alrededor de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>alrededor de %n segundo</numerusform>
            <numerusform>alrededor de %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>every sentence looked at</source>
        <translation>cada frase examinada</translation>
    </message>
    <message>
        <source>first word after {0} s</source>
        <translation>primera palabra a los {0} s</translation>
    </message>
    <message numerus="yes">
        <source>in %n steps: {0}</source>
        <translation>
            <numerusform>en %n paso: {0}</numerusform>
            <numerusform>en %n pasos: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>por pasos</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
    <message>
        <source>section by section</source>
        <translation>sección por sección</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>lado a lado</translation>
    </message>
    <message>
        <source>the document&apos;s own words</source>
        <translation>las propias palabras del documento</translation>
    </message>
    <message>
        <source>{0} of {1} {2} read…</source>
        <translation>Leídos {0} de {1} {2}…</translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>{0} s en total</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} tokens/s</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As designed</source>
        <translation>Según el diseño</translation>
    </message>
    <message>
        <source>For answers, passages and notes.</source>
        <translation>Para respuestas, pasajes y notas.</translation>
    </message>
    <message>
        <source>Of the whole interface, beside the system&apos;s size.</source>
        <translation>De toda la interfaz, respecto al tamaño del sistema.</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>Answers come from {0}, sentence by sentence, and every claim can be checked on its page.</source>
        <translation>Las respuestas salen de {0}, frase por frase, y cada afirmación se puede comprobar en su página.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Look in: {0}</source>
        <translation>Buscar en: {0}</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Esta página</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
    <message>
        <source>your library</source>
        <translation>su biblioteca</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>«{0}»</translation>
    </message>
</context>
<context>
    <name>AskSession</name>
    <message numerus="yes">
        <source>%n chosen documents</source>
        <translation>
            <numerusform>%n documento elegido</numerusform>
            <numerusform>%n documentos elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Página {0}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Este documento</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>Esta sección</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>Toda la biblioteca</translation>
    </message>
</context>
<context>
    <name>CitationPreview</name>
    <message>
        <source>Page {0}</source>
        <translation>Página {0}</translation>
    </message>
    <message>
        <source>This sentence does not support the claim it is cited for.</source>
        <translation>Esta frase no respalda la afirmación para la que se cita.</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, página {1}</translation>
    </message>
</context>
<context>
    <name>CollectionBar</name>
    <message>
        <source>All documents</source>
        <translation>Todos los documentos</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Reunir</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Colección</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>Nombre de la colección</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Add it again.</source>
        <translation>Añádalo de nuevo.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir recientes</translation>
    </message>
    <message>
        <source>This document is not in the library any more.</source>
        <translation>Este documento ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>A report was written on this computer; it was not sent.</source>
        <translation>Se escribió un informe en este equipo; no se envió.</translation>
    </message>
    <message>
        <source>Lectern stopped unexpectedly the last time.</source>
        <translation>Lectern se cerró de forma inesperada la última vez.</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. A report is on this computer; it was not sent.</source>
        <translation>No se perdió nada de la biblioteca. Hay un informe en este equipo; no se envió.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Something went wrong in the window; it goes on.</source>
        <translation>Algo falló en la ventana; sigue funcionando.</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing meaning</source>
        <translation>indexando el significado</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>indexando palabras</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>recognising text</source>
        <translation>reconociendo texto</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;lectern list&apos; shows the ids.</source>
        <translation>«lectern list» muestra los identificadores.</translation>
    </message>
    <message>
        <source>A Chroma server that holds the vectors, such as http://127.0.0.1:8000; empty for none.</source>
        <translation>Un servidor Chroma que guarda los vectores, como http://127.0.0.1:8000; vacío para ninguno.</translation>
    </message>
    <message>
        <source>A good step up on a laptop with 8 GiB. Many languages.</source>
        <translation>Un buen paso adelante en un portátil con 8 GiB. Muchos idiomas.</translation>
    </message>
    <message>
        <source>A part of {0} is missing from the file; the rest is there.</source>
        <translation>Falta una parte de {0} en el archivo; el resto está.</translation>
    </message>
    <message>
        <source>A sentence is kept from this probability on; 0 uses the pruner&apos;s own threshold.</source>
        <translation>Una frase se conserva a partir de esta probabilidad; 0 usa el umbral previsto.</translation>
    </message>
    <message>
        <source>Accept them on its page, download the file there, and choose “Use a file I have”.</source>
        <translation>Acéptelas en su página, descargue allí el archivo y elija «Usar un archivo mío».</translation>
    </message>
    <message>
        <source>Add the files in it.</source>
        <translation>Añada los archivos que contiene.</translation>
    </message>
    <message>
        <source>Allow downloads in Settings, or install the model from a file.</source>
        <translation>Permita las descargas en Ajustes, o instale el modelo desde un archivo.</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server that answers instead of this computer, such as http://127.0.0.1:8080/v1; empty for none.</source>
        <translation>Un servidor compatible con OpenAI que responde en lugar de este equipo, como http://127.0.0.1:8080/v1; vacío para ninguno.</translation>
    </message>
    <message>
        <source>Another Lectern is busy with this library.</source>
        <translation>Otro Lectern está ocupado con esta biblioteca.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Pregunte de nuevo.</translation>
    </message>
    <message>
        <source>Ask again; a smaller model needs less memory.</source>
        <translation>Pregunte de nuevo; un modelo más pequeño necesita menos memoria.</translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>CPU, {0} hilos</translation>
    </message>
    <message>
        <source>Careful answers; wants 16 GiB or a GPU.</source>
        <translation>Respuestas cuidadas; necesita 16 GiB o una GPU.</translation>
    </message>
    <message>
        <source>Check that it is there and yours to read.</source>
        <translation>Compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>Check that its folder can be written to and has room.</source>
        <translation>Compruebe que se puede escribir en su carpeta y que hay espacio.</translation>
    </message>
    <message>
        <source>Check that the file is complete, then open it again.</source>
        <translation>Compruebe que el archivo está completo y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read and write it.</source>
        <translation>Compruebe que la carpeta existe y que puede leerla y escribir en ella.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>Compruebe la conexión e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>Compruebe la carpeta de datos.</translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation>Compruebe el disco en el que está.</translation>
    </message>
    <message>
        <source>Check the disk, then start Lectern again.</source>
        <translation>Compruebe el disco y vuelva a iniciar Lectern.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Compruebe el nombre.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Compruebe la ruta.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>Elija un documento.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf.</source>
        <translation>Elija un archivo que termine en .gguf.</translation>
    </message>
    <message>
        <source>Choose a file that exists.</source>
        <translation>Elija un archivo que exista.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Elija un archivo.</translation>
    </message>
    <message>
        <source>Choose a folder with room that you may write to.</source>
        <translation>Elija una carpeta con espacio en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>Elija otro nombre para ella.</translation>
    </message>
    <message>
        <source>Choose another size or font, or read it as it was laid out.</source>
        <translation>Elija otro tamaño u otra letra, o léalo tal como se compuso.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Elija uno de: {0}.</translation>
    </message>
    <message>
        <source>Choose the folder that model.safetensors lies in.</source>
        <translation>Elija la carpeta en la que está model.safetensors.</translation>
    </message>
    <message>
        <source>Chroma is missing from this installation.</source>
        <translation>Falta Chroma en esta instalación.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in Models.</source>
        <translation>Cierre otros programas, o elija un modelo más pequeño en Modelos.</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>Cierre algunos programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>Colores de la ventana.</translation>
    </message>
    <message>
        <source>Context of the language model in tokens; 0 sizes it to need.</source>
        <translation>Contexto del modelo de lenguaje en tokens; 0 lo ajusta a lo necesario.</translation>
    </message>
    <message>
        <source>Convert it to HTML or PDF.</source>
        <translation>Conviértalo a HTML o PDF.</translation>
    </message>
    <message>
        <source>Convert it to PDF.</source>
        <translation>Conviértalo a PDF.</translation>
    </message>
    <message>
        <source>Convert it where torch is installed, as docs/models.md says, and install the .onnx file.</source>
        <translation>Conviértalo donde torch esté instalado, como dice docs/models.md, e instale el archivo .onnx.</translation>
    </message>
    <message>
        <source>Convert its checkpoint: see docs/models.md.</source>
        <translation>Convierta su punto de control: vea docs/models.md.</translation>
    </message>
    <message>
        <source>Converting needs torch, which Lectern does without.</source>
        <translation>La conversión necesita torch, del que Lectern prescinde.</translation>
    </message>
    <message>
        <source>Cuts text into sentences, with or without punctuation. Convolutions, trained here.</source>
        <translation>Corta el texto en frases, con o sin puntuación. Convoluciones, entrenado aquí.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>No la use.</translation>
    </message>
    <message>
        <source>English, open data.</source>
        <translation>Inglés, datos abiertos.</translation>
    </message>
    <message>
        <source>Export it as PDF.</source>
        <translation>Expórtelo como PDF.</translation>
    </message>
    <message>
        <source>Export the notebook as Markdown instead.</source>
        <translation>Exporte el cuaderno como Markdown.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Descárguela de nuevo.</translation>
    </message>
    <message>
        <source>Fetch it again: it may have been cut off.</source>
        <translation>Descárguela de nuevo: puede haberse cortado.</translation>
    </message>
    <message>
        <source>Fetch it from where you got Lectern; if it happens again, do not use it.</source>
        <translation>Descárguela de donde obtuvo Lectern; si vuelve a ocurrir, no la use.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>Descargue el archivo de nuevo.</translation>
    </message>
    <message>
        <source>Fetch the one for {0}.</source>
        <translation>Descargue la de {0}.</translation>
    </message>
    <message>
        <source>Finds passages by meaning in about a hundred languages. Twelve layers, int8.</source>
        <translation>Encuentra pasajes por su significado en unos cien idiomas. Doce capas, int8.</translation>
    </message>
    <message>
        <source>For benchmarks: a third-party upload without a licence file (upstream: Apache-2.0).</source>
        <translation>Para comparaciones: subido por terceros sin archivo de licencia (original: Apache-2.0).</translation>
    </message>
    <message>
        <source>Free some space, or fetch it again.</source>
        <translation>Libere espacio, o descárguela de nuevo.</translation>
    </message>
    <message>
        <source>Free some space, or set another data folder.</source>
        <translation>Libere espacio, o elija otra carpeta de datos.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, work goes on where it stopped.</source>
        <translation>Libere espacio; no se ha perdido nada, el trabajo sigue donde se detuvo.</translation>
    </message>
    <message>
        <source>Get another copy of the file.</source>
        <translation>Consiga otra copia del archivo.</translation>
    </message>
    <message>
        <source>Get the file from a source that you trust.</source>
        <translation>Consiga el archivo de una fuente de confianza.</translation>
    </message>
    <message>
        <source>Give its password to read it.</source>
        <translation>Dé su contraseña para leerlo.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>Dé más del identificador.</translation>
    </message>
    <message>
        <source>Give one such as http://127.0.0.1:8080/v1.</source>
        <translation>Dé una como http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it.</source>
        <translation>Dese permiso para leerlo.</translation>
    </message>
    <message>
        <source>Give yourself write permission to it, or choose another folder with --home.</source>
        <translation>Dese permiso para escribir en ella, o elija otra carpeta con --home.</translation>
    </message>
    <message>
        <source>How much evidence the model may read, in tokens; 0 decides by the model.</source>
        <translation>Cuántas pruebas puede leer el modelo, en tokens; 0 decide según el modelo.</translation>
    </message>
    <message>
        <source>If its pages are pictures, they could not be recognised: try a better scan.</source>
        <translation>Si sus páginas son imágenes, no se pudieron reconocer: pruebe con un escaneo mejor.</translation>
    </message>
    <message>
        <source>If you trust it, convert it to PDF with another program.</source>
        <translation>Si confía en él, conviértalo a PDF con otro programa.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>Instale Lectern de nuevo.</translation>
    </message>
    <message>
        <source>Install it from a file.</source>
        <translation>Instálelo desde un archivo.</translation>
    </message>
    <message>
        <source>Install sat-3l-sm from the list of models.</source>
        <translation>Instale sat-3l-sm desde la lista de modelos.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package instead.</source>
        <translation>Instale en su lugar el paquete de la versión nueva.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package.</source>
        <translation>Instale el paquete de la versión nueva.</translation>
    </message>
    <message>
        <source>Install the newer version again, or choose another folder with --home.</source>
        <translation>Instale de nuevo la versión más reciente, o elija otra carpeta con --home.</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>No se puede eliminar.</translation>
    </message>
    <message>
        <source>It is no GGUF file or a damaged one: fetch it again.</source>
        <translation>No es un archivo GGUF, o está dañado: descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>Its architecture is “{0}”: this version of llama.cpp does not know it, or the file is damaged. Choose another model in Models.</source>
        <translation>Su arquitectura es «{0}»: esta versión de llama.cpp no la conoce, o el archivo está dañado. Elija otro modelo en Modelos.</translation>
    </message>
    <message>
        <source>Keeps the sentences that matter and scores the passage. Six layers, int8, trained here.</source>
        <translation>Conserva las frases que importan y puntúa el pasaje. Seis capas, int8, entrenado aquí.</translation>
    </message>
    <message>
        <source>Language of the interface, or &apos;system&apos;.</source>
        <translation>Idioma de la interfaz, o «system».</translation>
    </message>
    <message>
        <source>Layers of the language model on the GPU; -1 decides by free memory, 0 keeps to the CPU.</source>
        <translation>Capas del modelo de lenguaje en la GPU; -1 decide según la memoria libre, 0 se queda en la CPU.</translation>
    </message>
    <message>
        <source>Lectern reads PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown and plain text.</source>
        <translation>Lectern lee PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown y texto sin formato.</translation>
    </message>
    <message>
        <source>Lectern reads {0}.</source>
        <translation>Lectern lee {0}.</translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation>Respuesta más larga, en tokens.</translation>
    </message>
    <message>
        <source>Many languages. Under Google&apos;s Gemma terms.</source>
        <translation>Muchos idiomas. Bajo las condiciones Gemma de Google.</translation>
    </message>
    <message>
        <source>Narrow the scope, lower the context budget, or use a model with a longer context.</source>
        <translation>Reduzca el alcance, baje el presupuesto de contexto, o use un modelo con un contexto más largo.</translation>
    </message>
    <message>
        <source>No document has the id {0}.</source>
        <translation>Ningún documento tiene el identificador {0}.</translation>
    </message>
    <message>
        <source>No process can be started to read the file.</source>
        <translation>No se puede iniciar ningún proceso para leer el archivo.</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>No queda nada por hacer.</translation>
    </message>
    <message>
        <source>Only a PDF can carry annotations.</source>
        <translation>Solo un PDF puede llevar anotaciones.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>Ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or get another copy.</source>
        <translation>Ábralo en el programa que lo creó y guárdelo de nuevo, o consiga otra copia.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be read; the others can.</source>
        <translation>No se puede leer la página {0} de {1}; las demás sí.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be recognised: the process {2}.</source>
        <translation>La página {0} de {1} no se puede reconocer: el proceso {2}.</translation>
    </message>
    <message>
        <source>Published pruner for English and Japanese. It has to be converted first: docs/models.md.</source>
        <translation>Podador publicado para inglés y japonés. Antes hay que convertirlo: docs/models.md.</translation>
    </message>
    <message>
        <source>Published sentence segmenter for 85 languages; slower than Lectern&apos;s own, better without punctuation.</source>
        <translation>Separador de frases publicado para 85 idiomas; más lento que el de Lectern, mejor sin puntuación.</translation>
    </message>
    <message>
        <source>Put it back, or add it from its new place.</source>
        <translation>Devuélvalo a su lugar, o añádalo desde el nuevo.</translation>
    </message>
    <message>
        <source>Put it back, or read it as it was laid out.</source>
        <translation>Devuélvalo a su lugar, o léalo tal como se compuso.</translation>
    </message>
    <message>
        <source>Put it back, or remove the document.</source>
        <translation>Devuélvalo a su lugar, o quite el documento.</translation>
    </message>
    <message>
        <source>Put it into the variable {0}.</source>
        <translation>Póngala en la variable {0}.</translation>
    </message>
    <message>
        <source>Read it in the program that it was made for, or get a copy without protection.</source>
        <translation>Léalo en el programa para el que se hizo, o consiga una copia sin protección.</translation>
    </message>
    <message>
        <source>Read it in the shop&apos;s own program, or get a copy without protection.</source>
        <translation>Léalo en el programa de la tienda, o consiga una copia sin protección.</translation>
    </message>
    <message>
        <source>Rename the file, or the folder it is in.</source>
        <translation>Cambie el nombre del archivo, o el de la carpeta en la que está.</translation>
    </message>
    <message>
        <source>Run &apos;lectern doctor&apos;, which saves what can be read.</source>
        <translation>Ejecute «lectern doctor», que salva lo que se puede leer.</translation>
    </message>
    <message>
        <source>Run `lectern doctor` to make it again.</source>
        <translation>Ejecute «lectern doctor» para rehacerlo.</translation>
    </message>
    <message>
        <source>Run `lectern models install e5-small-q4`.</source>
        <translation>Ejecute «lectern models install e5-small-q4».</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}` to fetch it again.</source>
        <translation>Ejecute «lectern models install {0}» para descargarlo de nuevo.</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}`, or choose Models in the window.</source>
        <translation>Ejecute «lectern models install {0}», o elija Modelos en la ventana.</translation>
    </message>
    <message>
        <source>Run `lectern models verify`.</source>
        <translation>Ejecute «lectern models verify».</translation>
    </message>
    <message>
        <source>Save it as DOCX or PDF.</source>
        <translation>Guárdelo como DOCX o PDF.</translation>
    </message>
    <message>
        <source>Save the files that are in it, and add those.</source>
        <translation>Guarde los archivos que contiene y añádalos.</translation>
    </message>
    <message>
        <source>See docs/models.md for what can.</source>
        <translation>docs/models.md dice qué se puede.</translation>
    </message>
    <message>
        <source>See docs/models.md; then: lectern models install {0} FILE</source>
        <translation>Vea docs/models.md; después: lectern models install {0} ARCHIVO</translation>
    </message>
    <message>
        <source>See that it runs, or switch it off in Settings.</source>
        <translation>Compruebe que funciona, o desactívelo en Ajustes.</translation>
    </message>
    <message>
        <source>Settings: {0}.</source>
        <translation>Ajustes: {0}.</translation>
    </message>
    <message>
        <source>Several documents&apos; ids begin with {0}.</source>
        <translation>Los identificadores de varios documentos empiezan por {0}.</translation>
    </message>
    <message>
        <source>Something in Lectern went wrong.</source>
        <translation>Algo falló en Lectern.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>Divídalo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>Strong at reasoning for its size.</source>
        <translation>Razona bien para su tamaño.</translation>
    </message>
    <message>
        <source>The Chroma server at {0} does not answer.</source>
        <translation>El servidor Chroma en {0} no responde.</translation>
    </message>
    <message>
        <source>The copy could not be written.</source>
        <translation>No se pudo escribir la copia.</translation>
    </message>
    <message>
        <source>The copy would replace the original.</source>
        <translation>La copia sustituiría al original.</translation>
    </message>
    <message>
        <source>The default: small enough for any laptop, quick, and modest. English.</source>
        <translation>El predeterminado: cabe en cualquier portátil, rápido y modesto. Inglés.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>El disco informó de un error.</translation>
    </message>
    <message>
        <source>The document has no page {0}.</source>
        <translation>El documento no tiene la página {0}.</translation>
    </message>
    <message>
        <source>The document is open for now; Lectern will ask again next time.</source>
        <translation>El documento queda abierto por ahora; Lectern preguntará de nuevo la próxima vez.</translation>
    </message>
    <message>
        <source>The download of {0} has the wrong hash and was deleted.</source>
        <translation>La descarga de {0} tiene una suma equivocada y se eliminó.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>La descarga se cortó.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The file was changed at its source; do not use it before you know why.</source>
        <translation>El archivo se cambió en su origen; no lo use antes de saber por qué.</translation>
    </message>
    <message>
        <source>The hub&apos;s hash of {0} is not the one that was pinned.</source>
        <translation>La suma de {0} en el repositorio no es la que se fijó.</translation>
    </message>
    <message>
        <source>The index was made by another embedding model.</source>
        <translation>El índice se hizo con otro modelo de vectores.</translation>
    </message>
    <message>
        <source>The language model that answers; empty for the default one.</source>
        <translation>El modelo de lenguaje que responde; vacío para el predeterminado.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>La biblioteca está cerrada.</translation>
    </message>
    <message>
        <source>The library&apos;s file cannot be opened.</source>
        <translation>No se puede abrir el archivo de la biblioteca.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>El archivo de la biblioteca está dañado.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing in it can be changed.</source>
        <translation>No se puede escribir en la carpeta de la biblioteca, así que nada en ella se puede cambiar.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>No se puede escribir en la carpeta de la biblioteca.</translation>
    </message>
    <message>
        <source>The library&apos;s folder {0} cannot be used.</source>
        <translation>La carpeta {0} de la biblioteca no se puede usar.</translation>
    </message>
    <message>
        <source>The model catalogue cannot be read.</source>
        <translation>El catálogo de modelos no se puede leer.</translation>
    </message>
    <message>
        <source>The model hub does not answer for {0}.</source>
        <translation>El repositorio de modelos no responde para {0}.</translation>
    </message>
    <message>
        <source>The model {0} cannot be loaded.</source>
        <translation>El modelo {0} no se puede cargar.</translation>
    </message>
    <message>
        <source>The model {0} is not installed.</source>
        <translation>El modelo {0} no está instalado.</translation>
    </message>
    <message>
        <source>The model&apos;s name on that server; empty for its own.</source>
        <translation>El nombre del modelo en ese servidor; vacío para el suyo.</translation>
    </message>
    <message>
        <source>The name of {0} cannot be kept: it is not valid text.</source>
        <translation>El nombre de {0} no se puede guardar: no es un texto válido.</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>La red está desactivada.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Las demás páginas no están afectadas.</translation>
    </message>
    <message>
        <source>The package index does not answer for {0}.</source>
        <translation>El índice de paquetes no responde para {0}.</translation>
    </message>
    <message>
        <source>The pages of {0} that were indexed are gone.</source>
        <translation>Las páginas indexadas de {0} ya no están.</translation>
    </message>
    <message>
        <source>The parser does not know how to {0}.</source>
        <translation>El analizador no sabe {0}.</translation>
    </message>
    <message>
        <source>The publisher of {0} wants its terms accepted first.</source>
        <translation>El editor de {0} pide que antes se acepten sus condiciones.</translation>
    </message>
    <message>
        <source>The question needs {0} tokens and {1} has room for {2}.</source>
        <translation>La pregunta necesita {0} tokens y {1} tiene sitio para {2}.</translation>
    </message>
    <message>
        <source>The segmenter is missing or damaged.</source>
        <translation>El separador de frases falta o está dañado.</translation>
    </message>
    <message>
        <source>The server at {0} broke off.</source>
        <translation>El servidor en {0} interrumpió la conexión.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer.</source>
        <translation>El servidor en {0} no responde.</translation>
    </message>
    <message>
        <source>The server at {0} failed.</source>
        <translation>El servidor en {0} falló.</translation>
    </message>
    <message>
        <source>The server at {0} refused ({1}).</source>
        <translation>El servidor en {0} lo rechazó ({1}).</translation>
    </message>
    <message>
        <source>The server at {0} wants a key.</source>
        <translation>El servidor en {0} pide una clave.</translation>
    </message>
    <message>
        <source>The servers to which you agreed, with their addresses.</source>
        <translation>Los servidores que aceptó, con sus direcciones.</translation>
    </message>
    <message>
        <source>The settings cannot be stored.</source>
        <translation>Los ajustes no se pueden guardar.</translation>
    </message>
    <message>
        <source>The token table is damaged.</source>
        <translation>La tabla de tokens está dañada.</translation>
    </message>
    <message>
        <source>The update cannot be put beside the program.</source>
        <translation>La actualización no se puede poner junto al programa.</translation>
    </message>
    <message>
        <source>The update cannot be unpacked.</source>
        <translation>La actualización no se puede descomprimir.</translation>
    </message>
    <message>
        <source>The update holds no Lectern.</source>
        <translation>La actualización no contiene Lectern.</translation>
    </message>
    <message>
        <source>The update is damaged and was not used.</source>
        <translation>La actualización está dañada y no se usó.</translation>
    </message>
    <message>
        <source>The vocabulary and its vectors in 4 bits, shared by all of Lectern&apos;s own models. Needed.</source>
        <translation>El vocabulario y sus vectores en 4 bits, que comparten todos los modelos propios de Lectern. Necesario.</translation>
    </message>
    <message>
        <source>There is no memory to render into.</source>
        <translation>No hay memoria para dibujar.</translation>
    </message>
    <message>
        <source>There is no model called {0}.</source>
        <translation>No hay ningún modelo llamado {0}.</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>No hay ningún ajuste llamado {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {0}: it takes {1} GB, {2} GB are free.</source>
        <translation>No hay memoria suficiente para {0}: ocupa {1} GB y quedan {2} GB.</translation>
    </message>
    <message>
        <source>There is nothing to do. To go back, install the older package and use another folder with --home.</source>
        <translation>No hay nada que hacer. Para volver atrás, instale el paquete anterior y use otra carpeta con --home.</translation>
    </message>
    <message>
        <source>These are not two layouts of one document.</source>
        <translation>No son dos composiciones de un mismo documento.</translation>
    </message>
    <message>
        <source>Thinks before it answers; slower.</source>
        <translation>Piensa antes de responder; más lento.</translation>
    </message>
    <message>
        <source>This Lectern runs from its source.</source>
        <translation>Este Lectern funciona desde su código fuente.</translation>
    </message>
    <message>
        <source>This Lectern was built without a key for updates.</source>
        <translation>Este Lectern se construyó sin clave para actualizaciones.</translation>
    </message>
    <message>
        <source>This document has fixed pages.</source>
        <translation>Este documento tiene páginas fijas.</translation>
    </message>
    <message>
        <source>This document wants a password.</source>
        <translation>Este documento pide una contraseña.</translation>
    </message>
    <message>
        <source>This document was closed.</source>
        <translation>Este documento se cerró.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, or not a document.</source>
        <translation>Este archivo no se puede leer: está dañado, o no es un documento.</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>Este archivo no tiene páginas.</translation>
    </message>
    <message>
        <source>This is not the password of {0}.</source>
        <translation>Esta no es la contraseña de {0}.</translation>
    </message>
    <message>
        <source>This library was made by a newer Lectern.</source>
        <translation>Esta biblioteca la hizo un Lectern más nuevo.</translation>
    </message>
    <message>
        <source>This note is gone already.</source>
        <translation>Esta nota ya no existe.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Esta página no se puede mostrar.</translation>
    </message>
    <message>
        <source>This password does not open the document.</source>
        <translation>Esta contraseña no abre el documento.</translation>
    </message>
    <message>
        <source>This system has no keyring to remember the password in.</source>
        <translation>Este sistema no tiene llavero en el que recordar la contraseña.</translation>
    </message>
    <message>
        <source>This update brings Lectern {0}, and {1} is installed.</source>
        <translation>Esta actualización trae Lectern {0}, y está instalado {1}.</translation>
    </message>
    <message>
        <source>This update is for {0}, and Lectern was installed otherwise.</source>
        <translation>Esta actualización es para {0}, y Lectern se instaló de otra forma.</translation>
    </message>
    <message>
        <source>This update is for {0}.</source>
        <translation>Esta actualización es para {0}.</translation>
    </message>
    <message>
        <source>This update needs Lectern {0} or later, and {1} is installed.</source>
        <translation>Esta actualización necesita Lectern {0} o posterior, y está instalado {1}.</translation>
    </message>
    <message>
        <source>Threads for inference; 0 for one a core.</source>
        <translation>Hilos para el cálculo de los modelos; 0 para uno por núcleo.</translation>
    </message>
    <message>
        <source>To {0} would be sent: {1}, {2}. {3}</source>
        <translation>A {0} se enviaría: {1}, {2}. {3}</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu to index it anew.</source>
        <translation>«Reintentar» en el menú de la biblioteca lo indexa de nuevo.</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu.</source>
        <translation>Elija «Reintentar» en el menú de la biblioteca.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>Inténtelo de nuevo: sigue donde se detuvo.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, the source was changed and must not be used.</source>
        <translation>Inténtelo de nuevo; si ocurre dos veces, el origen se cambió y no debe usarse.</translation>
    </message>
    <message>
        <source>Try again; the details help to report it.</source>
        <translation>Inténtelo de nuevo; los detalles ayudan a informar de ello.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>Pruebe otra.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>Pruebe otra contraseña.</translation>
    </message>
    <message>
        <source>Try another size or font.</source>
        <translation>Pruebe otro tamaño u otra letra.</translation>
    </message>
    <message>
        <source>Type its password to read it.</source>
        <translation>Escriba su contraseña para leerlo.</translation>
    </message>
    <message>
        <source>Unpack it and add the file in it.</source>
        <translation>Descomprímalo y añada el archivo que contiene.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>Descomprímalo y añada los archivos que contiene.</translation>
    </message>
    <message>
        <source>Update the source, then run `make run`.</source>
        <translation>Actualice el código fuente y ejecute «make run».</translation>
    </message>
    <message>
        <source>Update to {0} first.</source>
        <translation>Actualice primero a {0}.</translation>
    </message>
    <message>
        <source>Use `lectern models install NAME FILE`.</source>
        <translation>Use «lectern models install NOMBRE ARCHIVO».</translation>
    </message>
    <message>
        <source>Vectors can betray something of a text. The library itself stays on this computer.</source>
        <translation>Los vectores pueden revelar algo de un texto. La propia biblioteca se queda en este equipo.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Wait until it is read to the end.</source>
        <translation>Espere a que se lea hasta el final.</translation>
    </message>
    <message>
        <source>What finds sentence ends in new documents; empty for our own.</source>
        <translation>Lo que encuentra los finales de frase en documentos nuevos; vacío para el nuestro.</translation>
    </message>
    <message>
        <source>What reads passages and keeps their sentences; empty for our own.</source>
        <translation>Lo que lee los pasajes y conserva sus frases; vacío para el nuestro.</translation>
    </message>
    <message>
        <source>What that server keeps of it is for whoever runs it to say.</source>
        <translation>Lo que ese servidor guarde de ello depende de quien lo gestiona.</translation>
    </message>
    <message>
        <source>Whether models may be downloaded.</source>
        <translation>Si se pueden descargar modelos.</translation>
    </message>
    <message>
        <source>Zoom to make them larger.</source>
        <translation>Con el zoom se hacen más grandes.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>un archivo 7z</translation>
    </message>
    <message>
        <source>a DjVu file</source>
        <translation>un archivo DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>un archivo RAR</translation>
    </message>
    <message>
        <source>a compiled help file (CHM)</source>
        <translation>un archivo de ayuda compilado (CHM)</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>un archivo comprimido</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>una base de datos</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>un programa</translation>
    </message>
    <message>
        <source>a server of your own</source>
        <translation>un servidor propio</translation>
    </message>
    <message>
        <source>a vector for each passage of your documents and for each question, with the documents&apos; ids; no text</source>
        <translation>un vector por cada pasaje de sus documentos y por cada pregunta, con los identificadores de los documentos; ningún texto</translation>
    </message>
    <message>
        <source>an old Microsoft Office file</source>
        <translation>un archivo antiguo de Microsoft Office</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>se cerró de golpe</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>its own model</source>
        <translation>el suyo</translation>
    </message>
    <message>
        <source>memory sufficed for a context of {0} tokens, not for {1}</source>
        <translation>la memoria bastó para un contexto de {0} tokens, no para {1}</translation>
    </message>
    <message>
        <source>needs about {0} GB, the machine has {1} GB</source>
        <translation>necesita unos {0} GB, el equipo tiene {1} GB</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>no se encontró ningún controlador de NVIDIA</translation>
    </message>
    <message>
        <source>over an encrypted connection</source>
        <translation>por una conexión cifrada</translation>
    </message>
    <message>
        <source>part of Lectern</source>
        <translation>parte de Lectern</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>pasajes</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>apartados</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>se detuvo</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no device it can use</source>
        <translation>el complemento de GPU para {0} no encuentra ningún dispositivo que pueda usar</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no driver ({1})</source>
        <translation>el complemento de GPU para {0} no encuentra controlador ({1})</translation>
    </message>
    <message>
        <source>the GPU add-on is not installed</source>
        <translation>el complemento de GPU no está instalado</translation>
    </message>
    <message>
        <source>the GPU is switched off in Settings</source>
        <translation>la GPU está desactivada en Ajustes</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not answer ({0})</source>
        <translation>el controlador de NVIDIA no responde ({0})</translation>
    </message>
    <message>
        <source>this llama.cpp was built for the CPU</source>
        <translation>este llama.cpp se compiló para la CPU</translation>
    </message>
    <message>
        <source>took longer than {0} s</source>
        <translation>tardó más de {0} s</translation>
    </message>
    <message>
        <source>unencrypted: anybody on the way can read it</source>
        <translation>sin cifrar: cualquiera en el camino puede leerlo</translation>
    </message>
    <message>
        <source>without leaving this computer</source>
        <translation>sin salir de este equipo</translation>
    </message>
    <message>
        <source>your questions, the conversation, and the sentences of your documents that bear on them</source>
        <translation>sus preguntas, la conversación y las frases de sus documentos que vienen al caso</translation>
    </message>
    <message>
        <source>{0} and CPU</source>
        <translation>{0} y CPU</translation>
    </message>
    <message>
        <source>{0} can only be added from a file.</source>
        <translation>{0} solo se puede añadir desde un archivo.</translation>
    </message>
    <message>
        <source>{0} cannot be converted.</source>
        <translation>{0} no se puede convertir.</translation>
    </message>
    <message>
        <source>{0} cannot be laid out in this text: the process {1}.</source>
        <translation>{0} no se puede componer con esta letra: el proceso {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded.</source>
        <translation>{0} no se puede cargar.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: the parser {1}.</source>
        <translation>{0} no se puede abrir: el analizador {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} no se puede leer.</translation>
    </message>
    <message>
        <source>{0} cannot be read: the parser {1} at page {2}, and often before.</source>
        <translation>{0} no se puede leer: el analizador {1} en la página {2}, y a menudo antes.</translation>
    </message>
    <message>
        <source>{0} claims to have {1} pages.</source>
        <translation>{0} dice tener {1} páginas.</translation>
    </message>
    <message>
        <source>{0} could not be laid out in this text.</source>
        <translation>{0} no se pudo componer con esta letra.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} no existe.</translation>
    </message>
    <message>
        <source>{0} does not say what it updates.</source>
        <translation>{0} no dice qué actualiza.</translation>
    </message>
    <message>
        <source>{0} failed while it was answering.</source>
        <translation>{0} falló mientras respondía.</translation>
    </message>
    <message>
        <source>{0} files could not be added. The first: {1}</source>
        <translation>No se pudieron añadir {0} archivos. El primero: {1}</translation>
    </message>
    <message>
        <source>{0} has changed since it was indexed.</source>
        <translation>{0} ha cambiado desde que se indexó.</translation>
    </message>
    <message>
        <source>{0} has no pages that can be read.</source>
        <translation>{0} no tiene páginas que se puedan leer.</translation>
    </message>
    <message>
        <source>{0} has no text.</source>
        <translation>{0} no tiene texto.</translation>
    </message>
    <message>
        <source>{0} has room for part of the model</source>
        <translation>{0} tiene sitio para parte del modelo</translation>
    </message>
    <message>
        <source>{0} has too little free memory</source>
        <translation>{0} tiene muy poca memoria libre</translation>
    </message>
    <message>
        <source>{0} holds no checkpoint.</source>
        <translation>{0} no contiene un punto de control.</translation>
    </message>
    <message>
        <source>{0} holds no documents.</source>
        <translation>{0} no contiene documentos.</translation>
    </message>
    <message>
        <source>{0} holds no text.</source>
        <translation>{0} no contiene texto.</translation>
    </message>
    <message>
        <source>{0} holds paths that lead out of it, so it is left alone.</source>
        <translation>{0} contiene rutas que llevan fuera de él, así que no se toca.</translation>
    </message>
    <message>
        <source>{0} is a collection of other files; only its cover sheet can be read.</source>
        <translation>{0} es una colección de otros archivos; solo se puede leer su portada.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} es una carpeta.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file.</source>
        <translation>{0} es una tubería o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet or presentation, which Lectern does not read.</source>
        <translation>{0} es una hoja de cálculo o una presentación, que Lectern no lee.</translation>
    </message>
    <message>
        <source>{0} is an XML file, not a document.</source>
        <translation>{0} es un archivo XML, no un documento.</translation>
    </message>
    <message>
        <source>{0} is an archive, not a document.</source>
        <translation>{0} es un archivo comprimido, no un documento.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read.</source>
        <translation>{0} está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>{0} is damaged: its archive cannot be read.</source>
        <translation>{0} está dañado: su contenido comprimido no se puede leer.</translation>
    </message>
    <message>
        <source>{0} is damaged: its hash is {1}…, not {2}….</source>
        <translation>{0} está dañado: su suma es {1}…, no {2}….</translation>
    </message>
    <message>
        <source>{0} is damaged: the chapters that it names are not in it.</source>
        <translation>{0} está dañado: los capítulos que nombra no están en él.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} está vacío.</translation>
    </message>
    <message>
        <source>{0} is locked with a password.</source>
        <translation>{0} está protegido con contraseña.</translation>
    </message>
    <message>
        <source>{0} is missing from this installation.</source>
        <translation>{0} falta en esta instalación.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged.</source>
        <translation>{0} falta o está dañado.</translation>
    </message>
    <message>
        <source>{0} is no SaT model.</source>
        <translation>{0} no es un modelo SaT.</translation>
    </message>
    <message>
        <source>{0} is no address of a server.</source>
        <translation>{0} no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>{0} is no pruner that Lectern knows.</source>
        <translation>{0} no es un podador que Lectern conozca.</translation>
    </message>
    <message>
        <source>{0} is not a GGUF model.</source>
        <translation>{0} no es un modelo GGUF.</translation>
    </message>
    <message>
        <source>{0} is not a document that Lectern reads.</source>
        <translation>{0} no es un documento que Lectern lea.</translation>
    </message>
    <message>
        <source>{0} is not an update of Lectern.</source>
        <translation>{0} no es una actualización de Lectern.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} no está instalado.</translation>
    </message>
    <message>
        <source>{0} is not signed by Lectern&apos;s publisher, and was not used.</source>
        <translation>{0} no está firmado por el editor de Lectern, y no se usó.</translation>
    </message>
    <message>
        <source>{0} is not where it was, so its text cannot be set anew.</source>
        <translation>{0} no está donde estaba, así que su texto no se puede recomponer.</translation>
    </message>
    <message>
        <source>{0} is not where it was.</source>
        <translation>{0} no está donde estaba.</translation>
    </message>
    <message>
        <source>{0} is of a kind that this version does not know.</source>
        <translation>{0} es de un tipo que esta versión no conoce.</translation>
    </message>
    <message>
        <source>{0} is part of Lectern.</source>
        <translation>{0} es parte de Lectern.</translation>
    </message>
    <message>
        <source>{0} is protected by digital rights management (DRM), so it cannot be read here.</source>
        <translation>{0} está protegido con gestión de derechos digitales (DRM), así que aquí no se puede leer.</translation>
    </message>
    <message>
        <source>{0} is protected in a way that Lectern cannot undo (DRM).</source>
        <translation>{0} está protegido de un modo que Lectern no puede deshacer (DRM).</translation>
    </message>
    <message>
        <source>{0} is published in a form that has to be converted first.</source>
        <translation>{0} está publicado en una forma que antes hay que convertir.</translation>
    </message>
    <message>
        <source>{0} is {1}, which Lectern does not read.</source>
        <translation>{0} es {1}, que Lectern no lee.</translation>
    </message>
    <message>
        <source>{0} may not be read.</source>
        <translation>{0} no se puede leer: falta permiso.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}.</source>
        <translation>{0} debe estar entre {1} y {2}.</translation>
    </message>
    <message>
        <source>{0} must be of type {1}.</source>
        <translation>{0} debe ser de tipo {1}.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>{0} debe ser uno de: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file it must not.</source>
        <translation>{0} nombra un archivo que no debe.</translation>
    </message>
    <message>
        <source>{0} needs more memory than it may have.</source>
        <translation>{0} necesita más memoria de la que puede tener.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB are free.</source>
        <translation>{0} necesita {1} GB y quedan {2} GB.</translation>
    </message>
    <message>
        <source>{0} pages of {1} cannot be read, the first is page {2}; the others can.</source>
        <translation>No se pueden leer {0} páginas de {1}, la primera es la {2}; las demás sí.</translation>
    </message>
    <message>
        <source>{0} parts of {1} are missing from the file; the rest is there.</source>
        <translation>Faltan {0} partes de {1} en el archivo; el resto está.</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document holds, so it is left alone.</source>
        <translation>{0} se descomprime en mucho más de lo que contiene un documento, así que no se toca.</translation>
    </message>
    <message>
        <source>{0} {1} is no longer on the package index.</source>
        <translation>{0} {1} ya no está en el índice de paquetes.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>It stopped several times in a minute and is left alone now: start Lectern again.</source>
        <translation>Se detuvo varias veces en un minuto y se queda parado: vuelva a iniciar Lectern.</translation>
    </message>
    <message>
        <source>It was started again, and nothing in the library was lost.</source>
        <translation>Se inició de nuevo, y no se perdió nada de la biblioteca.</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>El motor no se pudo iniciar.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of its work.</source>
        <translation>El motor se detuvo en mitad de su trabajo.</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Go to page {0}</source>
        <translation>Ir a la página {0}</translation>
    </message>
    <message>
        <source>Hide what was dropped</source>
        <translation>Ocultar lo descartado</translation>
    </message>
    <message>
        <source>Show {0} dropped</source>
        <translation>Mostrar {0} descartadas</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be read</source>
        <translation>Qué probabilidad debe tener una frase de venir al caso para que se lea</translation>
    </message>
    <message>
        <source>Less or more context</source>
        <translation>Menos o más contexto</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>Pasajes más cercanos</translation>
    </message>
    <message>
        <source>less</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>more context</source>
        <translation>más contexto</translation>
    </message>
    <message>
        <source>{0} of {1} sentences</source>
        <translation>{0} de {1} frases</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close find</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Buscar en este documento</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>Número de resultados</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>sin resultados</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo removing “{0}”</source>
        <translation>Deshacer la retirada de «{0}»</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n of {0} scanned pages recognised</source>
        <translation>
            <numerusform>%n de {0} páginas escaneadas reconocida</numerusform>
            <numerusform>%n de {0} páginas escaneadas reconocidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages recognised from pictures</source>
        <translation>
            <numerusform>%n página reconocida de su imagen</numerusform>
            <numerusform>%n páginas reconocidas de imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed: “Try again” indexes it anew.</source>
        <translation>El archivo ha cambiado: «Reintentar» lo indexa de nuevo.</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>El archivo no está donde estaba.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>leyéndose</translation>
    </message>
    <message>
        <source>cancelled before anything was searchable</source>
        <translation>cancelado antes de que hubiera algo en que buscar</translation>
    </message>
    <message numerus="yes">
        <source>cancelled; %n of {0} pages are searchable</source>
        <translation>
            <numerusform>cancelado; se puede buscar en %n de {0} páginas</numerusform>
            <numerusform>cancelado; se puede buscar en %n de {0} páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled; all words are searchable, not all meaning</source>
        <translation>cancelado; se pueden buscar todas las palabras, no todo el significado</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>no se pudo leer</translation>
    </message>
    <message>
        <source>searchable, meaning is being indexed</source>
        <translation>se puede buscar, indexando el significado</translation>
    </message>
    <message>
        <source>waiting to be indexed</source>
        <translation>a la espera de indexarse</translation>
    </message>
    <message>
        <source>wants a password</source>
        <translation>pide una contraseña</translation>
    </message>
    <message>
        <source>“Index the rest” takes it up where it stopped.</source>
        <translation>«Indexar el resto» continúa donde se detuvo.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Drop PDF, EPUB, Word or text files anywhere on this window.</source>
        <translation>Suelte archivos PDF, EPUB, Word o de texto en cualquier parte de esta ventana.</translation>
    </message>
    <message>
        <source>Enter searches the texts of all documents.</source>
        <translation>Intro busca en los textos de todos los documentos.</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>Filtrar la biblioteca</translation>
    </message>
    <message>
        <source>Filter; Enter searches the texts</source>
        <translation>Filtrar; Intro busca en los textos</translation>
    </message>
    <message>
        <source>Its index, notes and thumbnails are deleted. The file itself is not touched.</source>
        <translation>Se eliminan su índice, sus notas y sus miniaturas. El archivo no se toca.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Aún no hay documentos</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove “{0}” from the library?</source>
        <translation>¿Quitar «{0}» de la biblioteca?</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>Mostrar portadas</translation>
    </message>
    <message>
        <source>Show covers or rows</source>
        <translation>Mostrar portadas o filas</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Checking: {0} of {1}</source>
        <translation>Comprobando: {0} de {1}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>¿Eliminar {0}?</translation>
    </message>
    <message>
        <source>Does not fit this machine: {0}</source>
        <translation>No cabe en este equipo: {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download of {0}</source>
        <translation>Descarga de {0}</translation>
    </message>
    <message>
        <source>Download {0}</source>
        <translation>Descargar {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>Se puede descargar de nuevo.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>about {0} tokens/s of reading on this machine</source>
        <translation>lee unos {0} tokens/s en este equipo</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} tokens/s measured</source>
        <translation>{0} tokens/s medidos</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Choose a model</source>
        <translation>Elegir un modelo</translation>
    </message>
    <message>
        <source>Language models: they write the answers</source>
        <translation>Modelos de lenguaje: escriben las respuestas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Models (*.gguf *.onnx)</source>
        <translation>Modelos (*.gguf *.onnx)</translation>
    </message>
    <message>
        <source>Parts of Lectern: they find and weigh sentences</source>
        <translation>Partes de Lectern: encuentran y sopesan frases</translation>
    </message>
    <message>
        <source>Use a file I have…</source>
        <translation>Usar un archivo mío…</translation>
    </message>
</context>
<context>
    <name>NextQuestions</name>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>%n pregunta más</numerusform>
            <numerusform>%n preguntas más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Add a thought</source>
        <translation>Añadir una idea</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Ir a la página</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Resaltado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texto de la nota</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>página {0}</translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>%n annotations were written.</source>
        <translation>
            <numerusform>Se escribió %n anotación.</numerusform>
            <numerusform>Se escribieron %n anotaciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Elija una carpeta en la que pueda escribir.</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>Exportar cuaderno</translation>
    </message>
    <message>
        <source>Export notes into a copy</source>
        <translation>Exportar las notas a una copia</translation>
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
        <translation>No se pudo escribir el cuaderno.</translation>
    </message>
    <message>
        <source>Undo adding a note</source>
        <translation>Deshacer la adición de una nota</translation>
    </message>
    <message>
        <source>Undo editing a note</source>
        <translation>Deshacer la edición de una nota</translation>
    </message>
    <message>
        <source>Undo removing a note</source>
        <translation>Deshacer la retirada de una nota</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>Notebook</source>
        <translation>Cuaderno</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing here yet. Select words on a page and press Ctrl+H, or save an answer.</source>
        <translation>Aún no hay nada. Seleccione palabras en una página y pulse Ctrl+H, o guarde una respuesta.</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>Buscar en las notas</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Página {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar aviso</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Only the nearest passages</source>
        <translation>Solo los pasajes más cercanos</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Contents of the document</source>
        <translation>Índice del documento</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}, página {1}</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page number</source>
        <translation>Número de página</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>Escriba un número de página y pulse Intro</translation>
    </message>
</context>
<context>
    <name>PageClient</name>
    <message>
        <source>Nothing was lost; a page that stops it twice is left out.</source>
        <translation>No se perdió nada; una página que lo detiene dos veces se deja fuera.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>Las demás páginas no están afectadas.</translation>
    </message>
    <message>
        <source>The page process stopped and was started again.</source>
        <translation>El proceso de páginas se detuvo y se inició de nuevo.</translation>
    </message>
    <message>
        <source>This page cannot be shown: drawing it stops the page process.</source>
        <translation>Esta página no se puede mostrar: al dibujarla se detiene el proceso de páginas.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Click to go to it.</source>
        <translation>Haga clic para ir allí.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Dropped: {0} % likely to bear on the question.</source>
        <translation>Descartada: {0} % de probabilidad de venir al caso.</translation>
    </message>
    <message>
        <source>It gives orders to a machine: the model does not read it.
Click to go to it.</source>
        <translation>Da órdenes a una máquina: el modelo no la lee.
Haga clic para ir allí.</translation>
    </message>
    <message>
        <source>Kept: {0} % likely to bear on the question.</source>
        <translation>Conservada: {0} % de probabilidad de venir al caso.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Pasaje</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>¿Por qué se descartó?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>¿Por qué se conservó?</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Preguntar (Intro)</translation>
    </message>
    <message>
        <source>Ask about what you read</source>
        <translation>Pregunte sobre lo que lee</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Detener (Esc)</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>Detener la respuesta</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Setting the text</source>
        <translation>Componiendo el texto</translation>
    </message>
    <message>
        <source>This page is a picture. Its text was recognised and may contain mistakes.</source>
        <translation>Esta página es una imagen. Su texto se reconoció y puede contener errores.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>· not legible</source>
        <translation>· ilegible</translation>
    </message>
    <message>
        <source>· recognised, {0:.0f} % sure</source>
        <translation>· reconocido, {0:.0f} % seguro</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Open documents</source>
        <translation>Documentos abiertos</translation>
    </message>
</context>
<context>
    <name>ReaderTab</name>
    <message>
        <source>Lectern opens nothing on its own.</source>
        <translation>Lectern no abre nada por sí mismo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>This link leads out of the document: {0}</source>
        <translation>Este enlace lleva fuera del documento: {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>RelevanceBar</name>
    <message>
        <source>Relevance {0} %</source>
        <translation>Relevancia {0} %</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passages for “{0}”</source>
        <translation>
            <numerusform>%n pasaje para «{0}»</numerusform>
            <numerusform>%n pasajes para «{0}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page {0}</source>
        <translation>Ir a la página {0}</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>No se encontró nada para «{0}».</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Searching for “{0}”…</source>
        <translation>Buscando «{0}»…</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Su nota</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Explain this: “{0}”</source>
        <translation>Explica esto: «{0}»</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>p. {0}</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Agree and use it</source>
        <translation>Aceptar y usarlo</translation>
    </message>
    <message>
        <source>Allow downloads and fetch it</source>
        <translation>Permitir y descargar</translation>
    </message>
    <message>
        <source>Allowed, Lectern connects only to fetch a model that you ask for.</source>
        <translation>Si las permite, Lectern solo se conecta para traer un modelo que usted pida.</translation>
    </message>
    <message>
        <source>Answers come from your server: {0}, {1}.</source>
        <translation>Las respuestas vienen de su servidor: {0}, {1}.</translation>
    </message>
    <message>
        <source>Answers run on this computer: {0}, {1}.</source>
        <translation>Las respuestas se hacen en este equipo: {0}, {1}.</translation>
    </message>
    <message>
        <source>Downloads are off, as they are until you allow them.</source>
        <translation>Las descargas están desactivadas hasta que las permita.</translation>
    </message>
    <message>
        <source>Lectern speaks this language from its next start on.</source>
        <translation>Lectern hablará este idioma a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Nothing else changes: documents, notes and answers stay as they are.</source>
        <translation>Nada más cambia: documentos, notas y respuestas quedan como están.</translation>
    </message>
    <message>
        <source>Nothing is sent before.</source>
        <translation>Antes no se envía nada.</translation>
    </message>
    <message>
        <source>Paused; what was downloaded is kept.</source>
        <translation>En pausa; lo descargado se conserva.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>ningún modelo de lenguaje</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Allow models to be downloaded when you ask for one.</source>
        <translation>Permite descargar modelos cuando usted pide uno.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Longitud de la respuesta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Every connection that was made</source>
        <translation>Todas las conexiones realizadas</translation>
    </message>
    <message>
        <source>Evidence budget</source>
        <translation>Presupuesto de pruebas</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be kept, from 0 to 1.</source>
        <translation>Qué probabilidad debe tener una frase de venir al caso para conservarse, de 0 a 1.</translation>
    </message>
    <message>
        <source>How many layers of the language model run on the GPU; 0 keeps to the CPU.</source>
        <translation>Cuántas capas del modelo de lenguaje van en la GPU; 0 se queda en la CPU.</translation>
    </message>
    <message>
        <source>How many threads the models run on; on its own, one for each core.</source>
        <translation>En cuántos hilos funcionan los modelos; por sí solo, uno por núcleo.</translation>
    </message>
    <message>
        <source>How much evidence it may read for an answer, in tokens.</source>
        <translation>Cuántas pruebas puede leer para una respuesta, en tokens.</translation>
    </message>
    <message>
        <source>How much the language model holds in mind at once, in tokens.</source>
        <translation>Cuánto abarca el modelo de lenguaje a la vez, en tokens.</translation>
    </message>
    <message>
        <source>Keep threshold</source>
        <translation>Umbral de conservación</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>Capas en la GPU</translation>
    </message>
    <message>
        <source>Library, notes, settings and indexes are here, and nowhere else.</source>
        <translation>La biblioteca, las notas, los ajustes y los índices están aquí, y en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Light, dark, or what the system shows.</source>
        <translation>Claro, oscuro, o como el sistema.</translation>
    </message>
    <message>
        <source>Model on that server</source>
        <translation>Modelo en ese servidor</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>None was ever made. Nothing has left this computer.</source>
        <translation>Nunca se hizo ninguna. Nada ha salido de este equipo.</translation>
    </message>
    <message>
        <source>Of the interface, from the next start on. Answers keep to the question&apos;s language.</source>
        <translation>De la interfaz, a partir del próximo inicio. Las respuestas siguen el idioma de la pregunta.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Own index server</source>
        <translation>Servidor de índice propio</translation>
    </message>
    <message>
        <source>Own language server</source>
        <translation>Servidor de lenguaje propio</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Letra de lectura</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>Tamaño de lectura</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>Servidores propios</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of a word.</source>
        <translation>La respuesta más larga, en tokens; un token es unos tres cuartos de palabra.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>and {0} before</source>
        <translation>y {0} antes</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>A private reading desk. Nothing you read or ask leaves this computer.</source>
        <translation>Un atril de lectura privado. Nada de lo que lee o pregunta sale de este equipo.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>Acerca de Lectern</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>Software libre bajo la Licencia Pública General Affero de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Type: Inter and Vollkorn, under the SIL Open Font License.</source>
        <translation>Tipos: Inter y Vollkorn, bajo la SIL Open Font License.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation>Ordenar por: {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A quiet place to read</source>
        <translation>Un lugar tranquilo para leer</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Drop a PDF, an EPUB or a folder anywhere. You can read at once; questions wait for nothing.</source>
        <translation>Suelte un PDF, un EPUB o una carpeta en cualquier sitio. Puede leer enseguida; las preguntas no esperan a nada.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Abrir un archivo</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device and model: {0}</source>
        <translation>Dispositivo y modelo: {0}</translation>
    </message>
    <message>
        <source>Downloads allowed</source>
        <translation>Descargas permitidas</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>El motor arranca…</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message numerus="yes">
        <source>Indexing %n documents</source>
        <translation>
            <numerusform>Indexando %n documento</numerusform>
            <numerusform>Indexando %n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing is paused, %n documents wait</source>
        <translation>
            <numerusform>Indexación en pausa, %n documento espera</numerusform>
            <numerusform>Indexación en pausa, %n documentos esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Memoria en uso</translation>
    </message>
    <message>
        <source>Network off</source>
        <translation>Red desactivada</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>On your server</source>
        <translation>En su servidor</translation>
    </message>
    <message>
        <source>Pause indexing, or choose what comes first</source>
        <translation>Pausar la indexación, o elegir qué va primero</translation>
    </message>
    <message>
        <source>Window {0} MB, engine {1} MB</source>
        <translation>Ventana {0} MB, motor {1} MB</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>ningún modelo de lenguaje</translation>
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
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size and font</source>
        <translation>Tamaño y letra del texto</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
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
        <translation>Vista de páginas</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Ask again</source>
        <translation>Preguntar de nuevo</translation>
    </message>
    <message>
        <source>Best sentence found</source>
        <translation>Mejor frase encontrada</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>Copiar con citas</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Página {0}</translation>
    </message>
    <message>
        <source>Save to notebook</source>
        <translation>Guardar en el cuaderno</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Qué ocurre ahora</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Lo que se midió</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Edit it and press Enter to ask that instead</source>
        <translation>Edítela y pulse Intro para preguntar eso en su lugar</translation>
    </message>
    <message>
        <source>The question as it is searched for</source>
        <translation>La pregunta tal como se busca</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Entendido como</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Lectern can be used meanwhile.</source>
        <translation>Mientras tanto puede usar Lectern.</translation>
    </message>
    <message>
        <source>Lectern {0} is ready.</source>
        <translation>Lectern {0} está listo.</translation>
    </message>
    <message>
        <source>Lectern {0} was checked.</source>
        <translation>Lectern {0} se comprobó.</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>Abrir el paquete</translation>
    </message>
    <message>
        <source>Start Lectern again to use it. Your library stays where it is.</source>
        <translation>Vuelva a iniciar Lectern para usarlo. Su biblioteca se queda donde está.</translation>
    </message>
    <message>
        <source>The update is being checked.</source>
        <translation>Se está comprobando la actualización.</translation>
    </message>
    <message>
        <source>Your system installs it: open {0}</source>
        <translation>Su sistema la instala: abra {0}</translation>
    </message>
    <message>
        <source>Your system installs it: sudo apt install {0}</source>
        <translation>Su sistema la instala: sudo apt install {0}</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>It stands in none of the passages that were read for the last question.</source>
        <translation>No está en ninguno de los pasajes leídos para la última pregunta.</translation>
    </message>
    <message>
        <source>Its passage is {0} likely to hold an answer.</source>
        <translation>Su pasaje tiene un {0} de probabilidad de contener una respuesta.</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>Mostrar en la página</translation>
    </message>
    <message>
        <source>The answer cites it as {0}.</source>
        <translation>La respuesta la cita como {0}.</translation>
    </message>
    <message>
        <source>This sentence was not read</source>
        <translation>Esta frase no se leyó</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>¿Por qué se descartó?</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>¿Por qué se conservó?</translation>
    </message>
    <message>
        <source>{0} likely to bear on the question</source>
        <translation>{0} de probabilidad de venir al caso</translation>
    </message>
    <message>
        <source>{0}; here the bar was {1}</source>
        <translation>{0}; aquí el umbral era {1}</translation>
    </message>
    <message>
        <source>{0}; kept from {1} on</source>
        <translation>{0}; se conserva a partir de {1}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {0}</source>
        <translation>Página {0}</translation>
    </message>
</context>
</TS>
