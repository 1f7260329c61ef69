<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n of {0} sentences kept ({1} % dropped)</source>
        <translation>
            <numerusform>لم يُبقَ على أي جملة من {0} (استُبعد {1} %)</numerusform>
            <numerusform>أُبقي على جملة واحدة من {0} (استُبعد {1} %)</numerusform>
            <numerusform>أُبقي على جملتين من {0} (استُبعد {1} %)</numerusform>
            <numerusform>أُبقي على %n جمل من {0} (استُبعد {1} %)</numerusform>
            <numerusform>أُبقي على %n جملة من {0} (استُبعد {1} %)</numerusform>
            <numerusform>أُبقي على %n جملة من {0} (استُبعد {1} %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {0} sentences kept, writing…</source>
        <translation>
            <numerusform>لم يُبقَ على أي جملة من {0}، تجري الكتابة…</numerusform>
            <numerusform>أُبقي على جملة واحدة من {0}، تجري الكتابة…</numerusform>
            <numerusform>أُبقي على جملتين من {0}، تجري الكتابة…</numerusform>
            <numerusform>أُبقي على %n جمل من {0}، تجري الكتابة…</numerusform>
            <numerusform>أُبقي على %n جملة من {0}، تجري الكتابة…</numerusform>
            <numerusform>أُبقي على %n جملة من {0}، تجري الكتابة…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found</source>
        <translation>
            <numerusform>لم يُعثر على مقاطع</numerusform>
            <numerusform>عُثر على مقطع واحد</numerusform>
            <numerusform>عُثر على مقطعين</numerusform>
            <numerusform>عُثر على %n مقاطع</numerusform>
            <numerusform>عُثر على %n مقطعًا</numerusform>
            <numerusform>عُثر على %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages found, reading {0} of them…</source>
        <translation>
            <numerusform>لم يُعثر على مقاطع، يُقرأ {0} منها…</numerusform>
            <numerusform>عُثر على مقطع واحد، يُقرأ {0}…</numerusform>
            <numerusform>عُثر على مقطعين، يُقرأ {0} منهما…</numerusform>
            <numerusform>عُثر على %n مقاطع، يُقرأ {0} منها…</numerusform>
            <numerusform>عُثر على %n مقطعًا، يُقرأ {0} منها…</numerusform>
            <numerusform>عُثر على %n مقطع، يُقرأ {0} منها…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>لم يُقرأ شيء</numerusform>
            <numerusform>قُرئ واحد</numerusform>
            <numerusform>قُرئ اثنان</numerusform>
            <numerusform>قُرئ %n</numerusform>
            <numerusform>قُرئ %n</numerusform>
            <numerusform>قُرئ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens to read</source>
        <translation>
            <numerusform>لا رموز للقراءة</numerusform>
            <numerusform>رمز واحد للقراءة</numerusform>
            <numerusform>رمزان للقراءة</numerusform>
            <numerusform>%n رموز للقراءة</numerusform>
            <numerusform>%n رمزًا للقراءة</numerusform>
            <numerusform>%n رمز للقراءة</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>ا&amp;سأل</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساع&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>م&amp;كتبة</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>ملا&amp;حظات</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>الن&amp;ص</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>A page of this evidence holds text that cannot be seen. It was left out.</source>
        <translation>في إحدى صفحات هذه الأدلة نص لا يُرى. لم يُؤخذ به.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>حول Lectern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>الحجم الأصلي</translation>
    </message>
    <message>
        <source>Add a note to this page</source>
        <translation>إضافة ملاحظة إلى هذه الصفحة</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>طرح سؤال</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>السؤال عن هذا</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel indexing</source>
        <translation>إلغاء الفهرسة</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>إغلاق المستند</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <source>Continuous</source>
        <translation>متواصل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>نسخ الإجابة</translation>
    </message>
    <message>
        <source>Copy answer with citations</source>
        <translation>نسخ الإجابة مع الاستشهادات</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>نسخ مع المصدر</translation>
    </message>
    <message>
        <source>Documents ({0});;All files (*)</source>
        <translation>المستندات ({0});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>شرح</translation>
    </message>
    <message>
        <source>Export notebook as Markdown…</source>
        <translation>تصدير الدفتر بصيغة Markdown…</translation>
    </message>
    <message>
        <source>Export notes into a copy of the PDF…</source>
        <translation>تصدير الملاحظات إلى نسخة من ملف PDF…</translation>
    </message>
    <message>
        <source>Find in document</source>
        <translation>بحث في المستند</translation>
    </message>
    <message>
        <source>Find passages like this</source>
        <translation>البحث عن مقاطع مشابهة</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>الصفحة الأولى</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>ملاءمة الصفحة</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>ملاءمة العرض</translation>
    </message>
    <message>
        <source>Font of the book</source>
        <translation>خط الكتاب</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>الانتقال إلى صفحة…</translation>
    </message>
    <message>
        <source>Highlight in blue</source>
        <translation>تمييز بالأزرق</translation>
    </message>
    <message>
        <source>Highlight in green</source>
        <translation>تمييز بالأخضر</translation>
    </message>
    <message>
        <source>Highlight in pink</source>
        <translation>تمييز بالوردي</translation>
    </message>
    <message>
        <source>Highlight in yellow</source>
        <translation>تمييز بالأصفر</translation>
    </message>
    <message>
        <source>Index the rest</source>
        <translation>فهرسة الباقي</translation>
    </message>
    <message>
        <source>Index this first</source>
        <translation>فهرسة هذا أولًا</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by meaning, all of it by words.</source>
        <translation>الفهرسة جارية: بُحث بالمعنى في {0} %، وبالكلمات في الكل.</translation>
    </message>
    <message>
        <source>Indexing goes on: {0} % was searched by words, {1} % by meaning.</source>
        <translation>الفهرسة جارية: بُحث بالكلمات في {0} %، وبالمعنى في {1} %.</translation>
    </message>
    <message>
        <source>It gives orders to a machine, so the language model does not get to read it.</source>
        <translation>تعطي أوامر لآلة، فلا يصل إليها نموذج اللغة.</translation>
    </message>
    <message>
        <source>It is likely enough to hold the answer.</source>
        <translation>من المرجح بما يكفي أنها تحمل الإجابة.</translation>
    </message>
    <message>
        <source>It is too unlikely beside the sentences that were kept.</source>
        <translation>احتمالها ضعيف جدًا مقارنةً بالجمل التي أُبقيت.</translation>
    </message>
    <message>
        <source>It nowhere says {0}.</source>
        <translation>لا يذكر المستند {0} في أي موضع.</translation>
    </message>
    <message>
        <source>It was brought along: the kept sentence after it leans on it and says little without it.</source>
        <translation>أُبقي عليها مع الجملة التي تليها لأنها تستند إليها ولا تقول كثيرًا بدونها.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Larger text on the page</source>
        <translation>نص أكبر في الصفحة</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>الصفحة الأخيرة</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>محادثة جديدة</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>المستند التالي</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
    <message>
        <source>Night mode for pages</source>
        <translation>الوضع الليلي للصفحات</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>فتح الدليل</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Original layout</source>
        <translation>التنضيد الأصلي</translation>
    </message>
    <message>
        <source>Page overview</source>
        <translation>نظرة على الصفحات</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>إيقاف الفهرسة مؤقتًا</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>المستند السابق</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Put into a collection…</source>
        <translation>وضع في مجموعة…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Remove from library</source>
        <translation>إزالة من المكتبة</translation>
    </message>
    <message>
        <source>Reopen closed document</source>
        <translation>إعادة فتح المستند المغلق</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>استئناف الفهرسة</translation>
    </message>
    <message>
        <source>Rotate clockwise</source>
        <translation>تدوير مع عقارب الساعة</translation>
    </message>
    <message>
        <source>Sans serif font</source>
        <translation>خط بلا زوائد</translation>
    </message>
    <message>
        <source>Save answer to notebook</source>
        <translation>حفظ الإجابة في الدفتر</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>البحث في المكتبة</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Select all on page</source>
        <translation>تحديد كل ما في الصفحة</translation>
    </message>
    <message>
        <source>Sentences that give orders to machines: {0}. They are shown struck out; the model does not read them.</source>
        <translation>جمل تعطي أوامر للآلات: {0}. تظهر مشطوبة، ولا يقرؤها النموذج.</translation>
    </message>
    <message>
        <source>Serif font</source>
        <translation>خط بزوائد</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Show ask</source>
        <translation>إظهار الأسئلة</translation>
    </message>
    <message>
        <source>Show library</source>
        <translation>إظهار المكتبة</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>صفحة واحدة</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Smaller text on the page</source>
        <translation>نص أصغر في الصفحة</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>إيقاف الإجابة</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>أُوقفت.</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>التبديل بين الفاتح والداكن</translation>
    </message>
    <message>
        <source>Take out of this collection</source>
        <translation>إخراج من هذه المجموعة</translation>
    </message>
    <message>
        <source>The passage as a whole is too unlikely to hold an answer, so nothing of it was kept.</source>
        <translation>احتمال أن يحتوي المقطع كله على إجابة ضعيف جدًا، فلم يُبقَ على شيء منه.</translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n passages: {0} on this computer.</source>
        <translation>
            <numerusform>لا مقاطع للمرور عليها: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على مقطع واحد: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على مقطعين: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n مقاطع: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n مقطعًا: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n مقطع: {0} على هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This goes through %n sections: {0} on this computer.</source>
        <translation>
            <numerusform>لا أقسام للمرور عليها: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على قسم واحد: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على قسمين: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n أقسام: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n قسمًا: {0} على هذا الحاسوب.</numerusform>
            <numerusform>سيمر هذا على %n قسم: {0} على هذا الحاسوب.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Two pages</source>
        <translation>صفحتان</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>لماذا أُبقي على هذا؟</translation>
    </message>
    <message>
        <source>Wide line spacing</source>
        <translation>تباعد واسع للأسطر</translation>
    </message>
    <message>
        <source>You set the bar: every sentence that reaches it is kept.</source>
        <translation>أنت حددت العتبة: كل جملة تبلغها تبقى.</translation>
    </message>
    <message>
        <source>You set the bar: sentences below it are dropped.</source>
        <translation>أنت حددت العتبة: الجمل دونها تُستبعد.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>نحو دقيقة</numerusform>
            <numerusform>نحو دقيقتين</numerusform>
            <numerusform>نحو %n دقائق</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
            <numerusform>نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>نحو ثانية</numerusform>
            <numerusform>نحو ثانيتين</numerusform>
            <numerusform>نحو %n ثوانٍ</numerusform>
            <numerusform>نحو %n ثانية</numerusform>
            <numerusform>نحو %n ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>every sentence looked at</source>
        <translation>فُحصت كل جملة</translation>
    </message>
    <message>
        <source>first word after {0} s</source>
        <translation>أول كلمة بعد {0} ث</translation>
    </message>
    <message numerus="yes">
        <source>in %n steps: {0}</source>
        <translation>
            <numerusform>بلا خطوات: {0}</numerusform>
            <numerusform>في خطوة واحدة: {0}</numerusform>
            <numerusform>في خطوتين: {0}</numerusform>
            <numerusform>في %n خطوات: {0}</numerusform>
            <numerusform>في %n خطوة: {0}</numerusform>
            <numerusform>في %n خطوة: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>على خطوات</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>ص. {0}</translation>
    </message>
    <message>
        <source>section by section</source>
        <translation>قسمًا بعد قسم</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>the document&apos;s own words</source>
        <translation>كلمات المستند نفسها</translation>
    </message>
    <message>
        <source>{0} of {1} {2} read…</source>
        <translation>قُرئ {0} من {1} من {2}…</translation>
    </message>
    <message>
        <source>{0} s in all</source>
        <translation>{0} ث إجمالًا</translation>
    </message>
    <message>
        <source>{0} tokens/s</source>
        <translation>{0} رمز/ث</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>إجابة</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As designed</source>
        <translation>كما صُمّم</translation>
    </message>
    <message>
        <source>For answers, passages and notes.</source>
        <translation>للإجابات والمقاطع والملاحظات.</translation>
    </message>
    <message>
        <source>Of the whole interface, beside the system&apos;s size.</source>
        <translation>للواجهة كلها، قياسًا إلى حجم النظام.</translation>
    </message>
</context>
<context>
    <name>AskPane</name>
    <message>
        <source>Answers come from {0}, sentence by sentence, and every claim can be checked on its page.</source>
        <translation>تأتي الإجابات من {0} جملةً جملة، ويمكن التحقق من كل قول في صفحته.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>المحادثة</translation>
    </message>
    <message>
        <source>Look in: {0}</source>
        <translation>البحث في: {0}</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>هذه الصفحة</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>ماذا تود أن تعرف؟</translation>
    </message>
    <message>
        <source>your library</source>
        <translation>مكتبتك</translation>
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
            <numerusform>لا مستندات مختارة</numerusform>
            <numerusform>مستند مختار</numerusform>
            <numerusform>مستندان مختاران</numerusform>
            <numerusform>%n مستندات مختارة</numerusform>
            <numerusform>%n مستندًا مختارًا</numerusform>
            <numerusform>%n مستند مختار</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>هذا المستند</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>هذا القسم</translation>
    </message>
    <message>
        <source>Whole library</source>
        <translation>المكتبة كلها</translation>
    </message>
</context>
<context>
    <name>CitationPreview</name>
    <message>
        <source>Page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
    <message>
        <source>This sentence does not support the claim it is cited for.</source>
        <translation>هذه الجملة لا تؤيد القول الذي استُشهد بها عليه.</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}، صفحة {1}</translation>
    </message>
</context>
<context>
    <name>CollectionBar</name>
    <message>
        <source>All documents</source>
        <translation>كل المستندات</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>جمع</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Name of the collection</source>
        <translation>اسم المجموعة</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Add it again.</source>
        <translation>أضفه من جديد.</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>المفتوح حديثًا</translation>
    </message>
    <message>
        <source>This document is not in the library any more.</source>
        <translation>لم يعد هذا المستند في المكتبة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>CrashNotice</name>
    <message>
        <source>A report was written on this computer; it was not sent.</source>
        <translation>كُتب تقرير على هذا الحاسوب، ولم يُرسل.</translation>
    </message>
    <message>
        <source>Lectern stopped unexpectedly the last time.</source>
        <translation>توقف Lectern فجأة في المرة السابقة.</translation>
    </message>
    <message>
        <source>Nothing in the library was lost. A report is on this computer; it was not sent.</source>
        <translation>لم يُفقد شيء من المكتبة. على هذا الحاسوب تقرير لم يُرسل.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>عرض التقرير</translation>
    </message>
    <message>
        <source>Something went wrong in the window; it goes on.</source>
        <translation>حدث خطأ في النافذة، وهي مستمرة في العمل.</translation>
    </message>
</context>
<context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>بلا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%n صفحات</numerusform>
            <numerusform>%n صفحة</numerusform>
            <numerusform>%n صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>indexing meaning</source>
        <translation>فهرسة المعنى</translation>
    </message>
    <message>
        <source>indexing words</source>
        <translation>فهرسة الكلمات</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>recognising text</source>
        <translation>التعرف على النص</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;lectern list&apos; shows the ids.</source>
        <translation>يعرض «lectern list» المعرّفات.</translation>
    </message>
    <message>
        <source>A Chroma server that holds the vectors, such as http://127.0.0.1:8000; empty for none.</source>
        <translation>خادم Chroma يحفظ المتجهات، مثل http://127.0.0.1:8000؛ فارغ لعدم استخدام خادم.</translation>
    </message>
    <message>
        <source>A good step up on a laptop with 8 GiB. Many languages.</source>
        <translation>خطوة جيدة إلى الأعلى على حاسوب محمول بذاكرة 8 غيغابايت. لغات كثيرة.</translation>
    </message>
    <message>
        <source>A part of {0} is missing from the file; the rest is there.</source>
        <translation>جزء من {0} مفقود من الملف؛ والباقي موجود.</translation>
    </message>
    <message>
        <source>A sentence is kept from this probability on; 0 uses the pruner&apos;s own threshold.</source>
        <translation>تبقى الجملة ابتداءً من هذا الاحتمال؛ 0 يستخدم العتبة المقررة.</translation>
    </message>
    <message>
        <source>Accept them on its page, download the file there, and choose “Use a file I have”.</source>
        <translation>اقبلها في صفحته، ونزّل الملف من هناك، ثم اختر «استخدام ملف لدي».</translation>
    </message>
    <message>
        <source>Add the files in it.</source>
        <translation>أضف الملفات التي فيه.</translation>
    </message>
    <message>
        <source>Allow downloads in Settings, or install the model from a file.</source>
        <translation>اسمح بالتنزيل في الإعدادات، أو ثبّت النموذج من ملف.</translation>
    </message>
    <message>
        <source>An OpenAI-compatible server that answers instead of this computer, such as http://127.0.0.1:8080/v1; empty for none.</source>
        <translation>خادم متوافق مع OpenAI يجيب بدلًا من هذا الحاسوب، مثل http://127.0.0.1:8080/v1؛ فارغ لعدم استخدام خادم.</translation>
    </message>
    <message>
        <source>Another Lectern is busy with this library.</source>
        <translation>نسخة أخرى من Lectern مشغولة بهذه المكتبة.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>اسأل مجددًا.</translation>
    </message>
    <message>
        <source>Ask again; a smaller model needs less memory.</source>
        <translation>اسأل مجددًا؛ النموذج الأصغر يحتاج إلى ذاكرة أقل.</translation>
    </message>
    <message>
        <source>CPU, {0} threads</source>
        <translation>المعالج، {0} خيوط</translation>
    </message>
    <message>
        <source>Careful answers; wants 16 GiB or a GPU.</source>
        <translation>إجابات متأنية؛ يحتاج إلى 16 غيغابايت أو معالج رسوميات.</translation>
    </message>
    <message>
        <source>Check that it is there and yours to read.</source>
        <translation>تأكد من وجوده ومن أن لك حق قراءته.</translation>
    </message>
    <message>
        <source>Check that its folder can be written to and has room.</source>
        <translation>تأكد من إمكان الكتابة في مجلده ومن وجود مساحة.</translation>
    </message>
    <message>
        <source>Check that the file is complete, then open it again.</source>
        <translation>تأكد من اكتمال الملف ثم افتحه من جديد.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read and write it.</source>
        <translation>تأكد من وجود المجلد ومن أنك تستطيع القراءة والكتابة فيه.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>تحقق من الاتصال وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Check the data folder.</source>
        <translation>تحقق من مجلد البيانات.</translation>
    </message>
    <message>
        <source>Check the disk it is on.</source>
        <translation>تحقق من القرص الذي يوجد عليه.</translation>
    </message>
    <message>
        <source>Check the disk, then start Lectern again.</source>
        <translation>تحقق من القرص ثم شغّل Lectern من جديد.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>تحقق من الاسم.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>تحقق من المسار.</translation>
    </message>
    <message>
        <source>Choose a document.</source>
        <translation>اختر مستندًا.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .gguf.</source>
        <translation>اختر ملفًا ينتهي بـ ‎.gguf.</translation>
    </message>
    <message>
        <source>Choose a file that exists.</source>
        <translation>اختر ملفًا موجودًا.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>اختر ملفًا.</translation>
    </message>
    <message>
        <source>Choose a folder with room that you may write to.</source>
        <translation>اختر مجلدًا فيه مساحة ويمكنك الكتابة فيه.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>Choose another name for it.</source>
        <translation>اختر لها اسمًا آخر.</translation>
    </message>
    <message>
        <source>Choose another size or font, or read it as it was laid out.</source>
        <translation>اختر حجمًا أو خطًا آخر، أو اقرأه كما نُضّد.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>اختر واحدًا من: {0}.</translation>
    </message>
    <message>
        <source>Choose the folder that model.safetensors lies in.</source>
        <translation>اختر المجلد الذي فيه model.safetensors.</translation>
    </message>
    <message>
        <source>Chroma is missing from this installation.</source>
        <translation>Chroma مفقود من هذا التثبيت.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model in Models.</source>
        <translation>أغلق برامج أخرى، أو اختر نموذجًا أصغر في «النماذج».</translation>
    </message>
    <message>
        <source>Close some programs and try again.</source>
        <translation>أغلق بعض البرامج وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Colours of the window.</source>
        <translation>ألوان النافذة.</translation>
    </message>
    <message>
        <source>Context of the language model in tokens; 0 sizes it to need.</source>
        <translation>سياق نموذج اللغة بالرموز؛ 0 يضبطه على قدر الحاجة.</translation>
    </message>
    <message>
        <source>Convert it to HTML or PDF.</source>
        <translation>حوّله إلى HTML أو PDF.</translation>
    </message>
    <message>
        <source>Convert it to PDF.</source>
        <translation>حوّله إلى PDF.</translation>
    </message>
    <message>
        <source>Convert it where torch is installed, as docs/models.md says, and install the .onnx file.</source>
        <translation>حوّله حيث torch مثبت، كما يقول docs/models.md، ثم ثبّت الملف ‎.onnx.</translation>
    </message>
    <message>
        <source>Convert its checkpoint: see docs/models.md.</source>
        <translation>حوّل نقطة حفظه: انظر docs/models.md.</translation>
    </message>
    <message>
        <source>Converting needs torch, which Lectern does without.</source>
        <translation>يحتاج التحويل إلى torch الذي يستغني عنه Lectern.</translation>
    </message>
    <message>
        <source>Cuts text into sentences, with or without punctuation. Convolutions, trained here.</source>
        <translation>يقطّع النص إلى جمل، بعلامات ترقيم أو بدونها. شبكة التفافية، دُرّبت هنا.</translation>
    </message>
    <message>
        <source>Do not use it.</source>
        <translation>لا تستخدمه.</translation>
    </message>
    <message>
        <source>English, open data.</source>
        <translation>الإنجليزية، بيانات مفتوحة.</translation>
    </message>
    <message>
        <source>Export it as PDF.</source>
        <translation>صدّره بصيغة PDF.</translation>
    </message>
    <message>
        <source>Export the notebook as Markdown instead.</source>
        <translation>صدّر الدفتر بصيغة Markdown بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>نزّله من جديد.</translation>
    </message>
    <message>
        <source>Fetch it again: it may have been cut off.</source>
        <translation>نزّله من جديد: ربما انقطع.</translation>
    </message>
    <message>
        <source>Fetch it from where you got Lectern; if it happens again, do not use it.</source>
        <translation>نزّله من حيث حصلت على Lectern؛ وإن تكرر الأمر فلا تستخدمه.</translation>
    </message>
    <message>
        <source>Fetch the file again.</source>
        <translation>نزّل الملف من جديد.</translation>
    </message>
    <message>
        <source>Fetch the one for {0}.</source>
        <translation>نزّل ما هو لـ {0}.</translation>
    </message>
    <message>
        <source>Finds passages by meaning in about a hundred languages. Twelve layers, int8.</source>
        <translation>يعثر على المقاطع بمعناها في نحو مئة لغة. اثنتا عشرة طبقة، int8.</translation>
    </message>
    <message>
        <source>For benchmarks: a third-party upload without a licence file (upstream: Apache-2.0).</source>
        <translation>للمقارنة: رفعه طرف ثالث بلا ملف ترخيص (الأصل: Apache-2.0).</translation>
    </message>
    <message>
        <source>Free some space, or fetch it again.</source>
        <translation>أفرغ بعض المساحة، أو نزّله من جديد.</translation>
    </message>
    <message>
        <source>Free some space, or set another data folder.</source>
        <translation>أفرغ بعض المساحة، أو اختر مجلد بيانات آخر.</translation>
    </message>
    <message>
        <source>Free some space; nothing is lost, work goes on where it stopped.</source>
        <translation>أفرغ بعض المساحة؛ لم يُفقد شيء، ويستمر العمل من حيث توقف.</translation>
    </message>
    <message>
        <source>Get another copy of the file.</source>
        <translation>احصل على نسخة أخرى من الملف.</translation>
    </message>
    <message>
        <source>Get the file from a source that you trust.</source>
        <translation>احصل على الملف من مصدر تثق به.</translation>
    </message>
    <message>
        <source>Give its password to read it.</source>
        <translation>أعطِ كلمة مروره لقراءته.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <translation>أعطِ جزءًا أطول من المعرّف.</translation>
    </message>
    <message>
        <source>Give one such as http://127.0.0.1:8080/v1.</source>
        <translation>أعطِ عنوانًا مثل http://127.0.0.1:8080/v1.</translation>
    </message>
    <message>
        <source>Give yourself permission to read it.</source>
        <translation>امنح نفسك إذن قراءته.</translation>
    </message>
    <message>
        <source>Give yourself write permission to it, or choose another folder with --home.</source>
        <translation>امنح نفسك إذن الكتابة فيه، أو اختر مجلدًا آخر بواسطة ‎--home.</translation>
    </message>
    <message>
        <source>How much evidence the model may read, in tokens; 0 decides by the model.</source>
        <translation>مقدار الأدلة التي يجوز للنموذج قراءتها، بالرموز؛ 0 يقرره بحسب النموذج.</translation>
    </message>
    <message>
        <source>If its pages are pictures, they could not be recognised: try a better scan.</source>
        <translation>إن كانت صفحاته صورًا فقد تعذر التعرف عليها: جرّب مسحًا أوضح.</translation>
    </message>
    <message>
        <source>If you trust it, convert it to PDF with another program.</source>
        <translation>إن كنت تثق به فحوّله إلى PDF ببرنامج آخر.</translation>
    </message>
    <message>
        <source>Install Lectern again.</source>
        <translation>ثبّت Lectern من جديد.</translation>
    </message>
    <message>
        <source>Install it from a file.</source>
        <translation>ثبّته من ملف.</translation>
    </message>
    <message>
        <source>Install sat-3l-sm from the list of models.</source>
        <translation>ثبّت sat-3l-sm من قائمة النماذج.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package instead.</source>
        <translation>ثبّت حزمة الإصدار الجديد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Install the new version&apos;s package.</source>
        <translation>ثبّت حزمة الإصدار الجديد.</translation>
    </message>
    <message>
        <source>Install the newer version again, or choose another folder with --home.</source>
        <translation>ثبّت الإصدار الأحدث من جديد، أو اختر مجلدًا آخر بواسطة ‎--home.</translation>
    </message>
    <message>
        <source>It cannot be removed.</source>
        <translation>لا يمكن إزالته.</translation>
    </message>
    <message>
        <source>It is no GGUF file or a damaged one: fetch it again.</source>
        <translation>ليس ملف GGUF أو أنه تالف: نزّله من جديد.</translation>
    </message>
    <message>
        <source>Its architecture is “{0}”: this version of llama.cpp does not know it, or the file is damaged. Choose another model in Models.</source>
        <translation>بنيته هي «{0}»: هذا الإصدار من llama.cpp لا يعرفها، أو أن الملف تالف. اختر نموذجًا آخر في «النماذج».</translation>
    </message>
    <message>
        <source>Keeps the sentences that matter and scores the passage. Six layers, int8, trained here.</source>
        <translation>يُبقي على الجمل المهمة ويقيّم المقطع. ست طبقات، int8، دُرّب هنا.</translation>
    </message>
    <message>
        <source>Language of the interface, or &apos;system&apos;.</source>
        <translation>لغة الواجهة، أو «system».</translation>
    </message>
    <message>
        <source>Layers of the language model on the GPU; -1 decides by free memory, 0 keeps to the CPU.</source>
        <translation>طبقات نموذج اللغة على معالج الرسوميات؛ ‎-1 يقرر بحسب الذاكرة الحرة، و0 يكتفي بالمعالج.</translation>
    </message>
    <message>
        <source>Lectern reads PDF, EPUB, MOBI, FB2, CBZ, XPS, DOCX, ODT, RTF, HTML, Markdown and plain text.</source>
        <translation>يقرأ Lectern ملفات PDF وEPUB وMOBI وFB2 وCBZ وXPS وDOCX وODT وRTF وHTML وMarkdown والنص العادي.</translation>
    </message>
    <message>
        <source>Lectern reads {0}.</source>
        <translation>يقرأ Lectern ‏{0}.</translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation>أطول إجابة، بالرموز.</translation>
    </message>
    <message>
        <source>Many languages. Under Google&apos;s Gemma terms.</source>
        <translation>لغات كثيرة. بموجب شروط Gemma من Google.</translation>
    </message>
    <message>
        <source>Narrow the scope, lower the context budget, or use a model with a longer context.</source>
        <translation>ضيّق النطاق، أو خفّض ميزانية السياق، أو استخدم نموذجًا بسياق أطول.</translation>
    </message>
    <message>
        <source>No document has the id {0}.</source>
        <translation>لا مستند له المعرّف {0}.</translation>
    </message>
    <message>
        <source>No process can be started to read the file.</source>
        <translation>تعذر تشغيل عملية لقراءة الملف.</translation>
    </message>
    <message>
        <source>Nothing is left to be done.</source>
        <translation>لم يبقَ ما يُفعل.</translation>
    </message>
    <message>
        <source>Only a PDF can carry annotations.</source>
        <translation>ملفات PDF وحدها تحمل التعليقات.</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>افتحها من جديد.</translation>
    </message>
    <message>
        <source>Open it in the program that made it and save it again, or get another copy.</source>
        <translation>افتحه في البرنامج الذي أنشأه واحفظه من جديد، أو احصل على نسخة أخرى.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be read; the others can.</source>
        <translation>لا يمكن قراءة الصفحة {0} من {1}؛ أما الصفحات الأخرى فيمكن قراءتها.</translation>
    </message>
    <message>
        <source>Page {0} of {1} cannot be recognised: the process {2}.</source>
        <translation>تعذر التعرف على الصفحة {0} من {1}: العملية {2}.</translation>
    </message>
    <message>
        <source>Published pruner for English and Japanese. It has to be converted first: docs/models.md.</source>
        <translation>مشذّب منشور للإنجليزية واليابانية. يجب تحويله أولًا: docs/models.md.</translation>
    </message>
    <message>
        <source>Published sentence segmenter for 85 languages; slower than Lectern&apos;s own, better without punctuation.</source>
        <translation>مقطّع جمل منشور لـ 85 لغة؛ أبطأ من مقطّع Lectern، وأفضل بلا علامات ترقيم.</translation>
    </message>
    <message>
        <source>Put it back, or add it from its new place.</source>
        <translation>أعده إلى مكانه، أو أضفه من مكانه الجديد.</translation>
    </message>
    <message>
        <source>Put it back, or read it as it was laid out.</source>
        <translation>أعده إلى مكانه، أو اقرأه كما نُضّد.</translation>
    </message>
    <message>
        <source>Put it back, or remove the document.</source>
        <translation>أعده إلى مكانه، أو أزل المستند.</translation>
    </message>
    <message>
        <source>Put it into the variable {0}.</source>
        <translation>ضعه في المتغير {0}.</translation>
    </message>
    <message>
        <source>Read it in the program that it was made for, or get a copy without protection.</source>
        <translation>اقرأه في البرنامج الذي صُنع له، أو احصل على نسخة بلا حماية.</translation>
    </message>
    <message>
        <source>Read it in the shop&apos;s own program, or get a copy without protection.</source>
        <translation>اقرأه في برنامج المتجر، أو احصل على نسخة بلا حماية.</translation>
    </message>
    <message>
        <source>Rename the file, or the folder it is in.</source>
        <translation>غيّر اسم الملف، أو اسم المجلد الذي فيه.</translation>
    </message>
    <message>
        <source>Run &apos;lectern doctor&apos;, which saves what can be read.</source>
        <translation>شغّل «lectern doctor» الذي ينقذ ما يمكن قراءته.</translation>
    </message>
    <message>
        <source>Run `lectern doctor` to make it again.</source>
        <translation>شغّل «lectern doctor» لإنشائه من جديد.</translation>
    </message>
    <message>
        <source>Run `lectern models install e5-small-q4`.</source>
        <translation>شغّل «lectern models install e5-small-q4».</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}` to fetch it again.</source>
        <translation>شغّل «lectern models install {0}» لتنزيله من جديد.</translation>
    </message>
    <message>
        <source>Run `lectern models install {0}`, or choose Models in the window.</source>
        <translation>شغّل «lectern models install {0}»، أو اختر «النماذج» في النافذة.</translation>
    </message>
    <message>
        <source>Run `lectern models verify`.</source>
        <translation>شغّل «lectern models verify».</translation>
    </message>
    <message>
        <source>Save it as DOCX or PDF.</source>
        <translation>احفظه بصيغة DOCX أو PDF.</translation>
    </message>
    <message>
        <source>Save the files that are in it, and add those.</source>
        <translation>احفظ الملفات التي فيها، ثم أضفها.</translation>
    </message>
    <message>
        <source>See docs/models.md for what can.</source>
        <translation>انظر docs/models.md لمعرفة الممكن.</translation>
    </message>
    <message>
        <source>See docs/models.md; then: lectern models install {0} FILE</source>
        <translation>انظر docs/models.md؛ ثم: lectern models install {0} FILE</translation>
    </message>
    <message>
        <source>See that it runs, or switch it off in Settings.</source>
        <translation>تأكد من أنه يعمل، أو أوقفه في الإعدادات.</translation>
    </message>
    <message>
        <source>Settings: {0}.</source>
        <translation>الإعدادات: {0}.</translation>
    </message>
    <message>
        <source>Several documents&apos; ids begin with {0}.</source>
        <translation>معرّفات عدة مستندات تبدأ بـ {0}.</translation>
    </message>
    <message>
        <source>Something in Lectern went wrong.</source>
        <translation>حدث خطأ في Lectern.</translation>
    </message>
    <message>
        <source>Split it into smaller files.</source>
        <translation>قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>Strong at reasoning for its size.</source>
        <translation>قوي في الاستدلال قياسًا إلى حجمه.</translation>
    </message>
    <message>
        <source>The Chroma server at {0} does not answer.</source>
        <translation>خادم Chroma في {0} لا يجيب.</translation>
    </message>
    <message>
        <source>The copy could not be written.</source>
        <translation>تعذرت كتابة النسخة.</translation>
    </message>
    <message>
        <source>The copy would replace the original.</source>
        <translation>ستحل النسخة محل الأصل.</translation>
    </message>
    <message>
        <source>The default: small enough for any laptop, quick, and modest. English.</source>
        <translation>النموذج المعتاد: صغير يناسب أي حاسوب محمول، سريع ومتواضع. الإنجليزية.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>القرص ممتلئ.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>أبلغ القرص عن خطأ.</translation>
    </message>
    <message>
        <source>The document has no page {0}.</source>
        <translation>ليس في المستند صفحة {0}.</translation>
    </message>
    <message>
        <source>The document is open for now; Lectern will ask again next time.</source>
        <translation>المستند مفتوح الآن؛ وسيسأل Lectern مجددًا في المرة القادمة.</translation>
    </message>
    <message>
        <source>The download of {0} has the wrong hash and was deleted.</source>
        <translation>بصمة تنزيل {0} خاطئة، فحُذف.</translation>
    </message>
    <message>
        <source>The download was cut off.</source>
        <translation>انقطع التنزيل.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>لم يعد الملف موجودًا.</translation>
    </message>
    <message>
        <source>The file was changed at its source; do not use it before you know why.</source>
        <translation>غُيّر الملف في مصدره؛ لا تستخدمه قبل أن تعرف السبب.</translation>
    </message>
    <message>
        <source>The hub&apos;s hash of {0} is not the one that was pinned.</source>
        <translation>بصمة {0} في المستودع ليست البصمة المثبتة.</translation>
    </message>
    <message>
        <source>The index was made by another embedding model.</source>
        <translation>أُنشئ الفهرس بنموذج تضمين آخر.</translation>
    </message>
    <message>
        <source>The language model that answers; empty for the default one.</source>
        <translation>نموذج اللغة الذي يجيب؛ فارغ للنموذج المعتاد.</translation>
    </message>
    <message>
        <source>The library is closed.</source>
        <translation>المكتبة مغلقة.</translation>
    </message>
    <message>
        <source>The library&apos;s file cannot be opened.</source>
        <translation>تعذر فتح ملف المكتبة.</translation>
    </message>
    <message>
        <source>The library&apos;s file is damaged.</source>
        <translation>ملف المكتبة تالف.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to, so nothing in it can be changed.</source>
        <translation>لا يمكن الكتابة في مجلد المكتبة، فلا يمكن تغيير شيء فيها.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written to.</source>
        <translation>لا يمكن الكتابة في مجلد المكتبة.</translation>
    </message>
    <message>
        <source>The library&apos;s folder {0} cannot be used.</source>
        <translation>لا يمكن استخدام مجلد المكتبة {0}.</translation>
    </message>
    <message>
        <source>The model catalogue cannot be read.</source>
        <translation>تعذرت قراءة فهرس النماذج.</translation>
    </message>
    <message>
        <source>The model hub does not answer for {0}.</source>
        <translation>مستودع النماذج لا يجيب بشأن {0}.</translation>
    </message>
    <message>
        <source>The model {0} cannot be loaded.</source>
        <translation>تعذر تحميل النموذج {0}.</translation>
    </message>
    <message>
        <source>The model {0} is not installed.</source>
        <translation>النموذج {0} غير مثبت.</translation>
    </message>
    <message>
        <source>The model&apos;s name on that server; empty for its own.</source>
        <translation>اسم النموذج على ذلك الخادم؛ فارغ لنموذجه الخاص.</translation>
    </message>
    <message>
        <source>The name of {0} cannot be kept: it is not valid text.</source>
        <translation>لا يمكن حفظ اسم {0}: ليس نصًا صالحًا.</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>الشبكة متوقفة.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>لم تتأثر الصفحات الأخرى.</translation>
    </message>
    <message>
        <source>The package index does not answer for {0}.</source>
        <translation>فهرس الحزم لا يجيب بشأن {0}.</translation>
    </message>
    <message>
        <source>The pages of {0} that were indexed are gone.</source>
        <translation>اختفت صفحات {0} المفهرسة.</translation>
    </message>
    <message>
        <source>The parser does not know how to {0}.</source>
        <translation>المحلّل لا يعرف كيف {0}.</translation>
    </message>
    <message>
        <source>The publisher of {0} wants its terms accepted first.</source>
        <translation>يطلب ناشر {0} قبول شروطه أولًا.</translation>
    </message>
    <message>
        <source>The question needs {0} tokens and {1} has room for {2}.</source>
        <translation>يحتاج السؤال إلى {0} رمز، ولدى {1} متسع لـ {2}.</translation>
    </message>
    <message>
        <source>The segmenter is missing or damaged.</source>
        <translation>مقطّع الجمل مفقود أو تالف.</translation>
    </message>
    <message>
        <source>The server at {0} broke off.</source>
        <translation>قطع الخادم في {0} الاتصال.</translation>
    </message>
    <message>
        <source>The server at {0} does not answer.</source>
        <translation>الخادم في {0} لا يجيب.</translation>
    </message>
    <message>
        <source>The server at {0} failed.</source>
        <translation>تعطل الخادم في {0}.</translation>
    </message>
    <message>
        <source>The server at {0} refused ({1}).</source>
        <translation>رفض الخادم في {0} ‏({1}).</translation>
    </message>
    <message>
        <source>The server at {0} wants a key.</source>
        <translation>الخادم في {0} يطلب مفتاحًا.</translation>
    </message>
    <message>
        <source>The servers to which you agreed, with their addresses.</source>
        <translation>الخوادم التي وافقت عليها، مع عناوينها.</translation>
    </message>
    <message>
        <source>The settings cannot be stored.</source>
        <translation>تعذر حفظ الإعدادات.</translation>
    </message>
    <message>
        <source>The token table is damaged.</source>
        <translation>جدول الرموز تالف.</translation>
    </message>
    <message>
        <source>The update cannot be put beside the program.</source>
        <translation>تعذر وضع التحديث إلى جانب البرنامج.</translation>
    </message>
    <message>
        <source>The update cannot be unpacked.</source>
        <translation>تعذر فك ضغط التحديث.</translation>
    </message>
    <message>
        <source>The update holds no Lectern.</source>
        <translation>لا يحتوي التحديث على Lectern.</translation>
    </message>
    <message>
        <source>The update is damaged and was not used.</source>
        <translation>التحديث تالف ولم يُستخدم.</translation>
    </message>
    <message>
        <source>The vocabulary and its vectors in 4 bits, shared by all of Lectern&apos;s own models. Needed.</source>
        <translation>المفردات ومتجهاتها في 4 بتات، تشترك فيها نماذج Lectern كلها. ضروري.</translation>
    </message>
    <message>
        <source>There is no memory to render into.</source>
        <translation>لا ذاكرة كافية للرسم.</translation>
    </message>
    <message>
        <source>There is no model called {0}.</source>
        <translation>لا يوجد نموذج باسم {0}.</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>لا يوجد إعداد باسم {0}.</translation>
    </message>
    <message>
        <source>There is not enough memory for {0}: it takes {1} GB, {2} GB are free.</source>
        <translation>الذاكرة لا تكفي لـ {0}: يحتاج إلى {1} غيغابايت، والمتاح {2} غيغابايت.</translation>
    </message>
    <message>
        <source>There is nothing to do. To go back, install the older package and use another folder with --home.</source>
        <translation>لا شيء يُفعل. للعودة ثبّت الحزمة الأقدم واستخدم مجلدًا آخر بواسطة ‎--home.</translation>
    </message>
    <message>
        <source>These are not two layouts of one document.</source>
        <translation>ليسا تنضيدين لمستند واحد.</translation>
    </message>
    <message>
        <source>Thinks before it answers; slower.</source>
        <translation>يفكر قبل أن يجيب؛ أبطأ.</translation>
    </message>
    <message>
        <source>This Lectern runs from its source.</source>
        <translation>يعمل Lectern هذا من شفرته المصدرية.</translation>
    </message>
    <message>
        <source>This Lectern was built without a key for updates.</source>
        <translation>بُني Lectern هذا بلا مفتاح للتحديثات.</translation>
    </message>
    <message>
        <source>This document has fixed pages.</source>
        <translation>صفحات هذا المستند ثابتة.</translation>
    </message>
    <message>
        <source>This document wants a password.</source>
        <translation>هذا المستند يطلب كلمة مرور.</translation>
    </message>
    <message>
        <source>This document was closed.</source>
        <translation>أُغلق هذا المستند.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is damaged, or not a document.</source>
        <translation>تعذرت قراءة هذا الملف: إنه تالف، أو ليس مستندًا.</translation>
    </message>
    <message>
        <source>This file has no pages.</source>
        <translation>ليس في هذا الملف صفحات.</translation>
    </message>
    <message>
        <source>This is not the password of {0}.</source>
        <translation>هذه ليست كلمة مرور {0}.</translation>
    </message>
    <message>
        <source>This library was made by a newer Lectern.</source>
        <translation>أنشأ هذه المكتبةَ إصدار أحدث من Lectern.</translation>
    </message>
    <message>
        <source>This note is gone already.</source>
        <translation>لم تعد هذه الملاحظة موجودة.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>تعذر عرض هذه الصفحة.</translation>
    </message>
    <message>
        <source>This password does not open the document.</source>
        <translation>كلمة المرور هذه لا تفتح المستند.</translation>
    </message>
    <message>
        <source>This system has no keyring to remember the password in.</source>
        <translation>ليس في هذا النظام سلسلة مفاتيح لتذكر كلمة المرور.</translation>
    </message>
    <message>
        <source>This update brings Lectern {0}, and {1} is installed.</source>
        <translation>يحمل هذا التحديث Lectern ‏{0}، والمثبت هو {1}.</translation>
    </message>
    <message>
        <source>This update is for {0}, and Lectern was installed otherwise.</source>
        <translation>هذا التحديث لـ {0}، وقد ثُبّت Lectern بطريقة أخرى.</translation>
    </message>
    <message>
        <source>This update is for {0}.</source>
        <translation>هذا التحديث لـ {0}.</translation>
    </message>
    <message>
        <source>This update needs Lectern {0} or later, and {1} is installed.</source>
        <translation>يحتاج هذا التحديث إلى Lectern ‏{0} أو أحدث، والمثبت هو {1}.</translation>
    </message>
    <message>
        <source>Threads for inference; 0 for one a core.</source>
        <translation>خيوط تشغيل النماذج؛ 0 لخيط لكل نواة.</translation>
    </message>
    <message>
        <source>To {0} would be sent: {1}, {2}. {3}</source>
        <translation>سيُرسل إلى {0}: {1}، {2}. {3}</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu to index it anew.</source>
        <translation>«إعادة المحاولة» في قائمة المكتبة تفهرسه من جديد.</translation>
    </message>
    <message>
        <source>Try again from the library&apos;s menu.</source>
        <translation>اختر «إعادة المحاولة» في قائمة المكتبة.</translation>
    </message>
    <message>
        <source>Try again: it goes on where it stopped.</source>
        <translation>حاول مجددًا: سيستمر من حيث توقف.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, the source was changed and must not be used.</source>
        <translation>حاول مجددًا؛ وإن تكرر مرتين فقد غُيّر المصدر ويجب ألا يُستخدم.</translation>
    </message>
    <message>
        <source>Try again; the details help to report it.</source>
        <translation>حاول مجددًا؛ التفاصيل تساعد على الإبلاغ.</translation>
    </message>
    <message>
        <source>Try another one.</source>
        <translation>جرّب واحدة أخرى.</translation>
    </message>
    <message>
        <source>Try another password.</source>
        <translation>جرّب كلمة مرور أخرى.</translation>
    </message>
    <message>
        <source>Try another size or font.</source>
        <translation>جرّب حجمًا أو خطًا آخر.</translation>
    </message>
    <message>
        <source>Type its password to read it.</source>
        <translation>اكتب كلمة مروره لقراءته.</translation>
    </message>
    <message>
        <source>Unpack it and add the file in it.</source>
        <translation>فك ضغطه وأضف الملف الذي فيه.</translation>
    </message>
    <message>
        <source>Unpack it and add the files in it.</source>
        <translation>فك ضغطه وأضف الملفات التي فيه.</translation>
    </message>
    <message>
        <source>Update the source, then run `make run`.</source>
        <translation>حدّث الشفرة المصدرية ثم شغّل «make run».</translation>
    </message>
    <message>
        <source>Update to {0} first.</source>
        <translation>حدّث أولًا إلى {0}.</translation>
    </message>
    <message>
        <source>Use `lectern models install NAME FILE`.</source>
        <translation>استخدم «lectern models install NAME FILE».</translation>
    </message>
    <message>
        <source>Vectors can betray something of a text. The library itself stays on this computer.</source>
        <translation>قد تكشف المتجهات شيئًا من النص. أما المكتبة نفسها فتبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>انتظر لحظة وحاول مجددًا.</translation>
    </message>
    <message>
        <source>Wait until it is read to the end.</source>
        <translation>انتظر حتى يُقرأ إلى آخره.</translation>
    </message>
    <message>
        <source>What finds sentence ends in new documents; empty for our own.</source>
        <translation>ما يجد نهايات الجمل في المستندات الجديدة؛ فارغ لما هو لنا.</translation>
    </message>
    <message>
        <source>What reads passages and keeps their sentences; empty for our own.</source>
        <translation>ما يقرأ المقاطع ويُبقي جملها؛ فارغ لما هو لنا.</translation>
    </message>
    <message>
        <source>What that server keeps of it is for whoever runs it to say.</source>
        <translation>ما يحتفظ به ذلك الخادم يقرره من يشغّله.</translation>
    </message>
    <message>
        <source>Whether models may be downloaded.</source>
        <translation>هل يجوز تنزيل النماذج.</translation>
    </message>
    <message>
        <source>Zoom to make them larger.</source>
        <translation>كبّر لتصير أكبر.</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>أرشيف 7z</translation>
    </message>
    <message>
        <source>a DjVu file</source>
        <translation>ملف DjVu</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>أرشيف RAR</translation>
    </message>
    <message>
        <source>a compiled help file (CHM)</source>
        <translation>ملف مساعدة مترجم (CHM)</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>ملف مضغوط</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>a server of your own</source>
        <translation>خادم خاص بك</translation>
    </message>
    <message>
        <source>a vector for each passage of your documents and for each question, with the documents&apos; ids; no text</source>
        <translation>متجه لكل مقطع من مستنداتك ولكل سؤال، مع معرّفات المستندات؛ بلا نص</translation>
    </message>
    <message>
        <source>an old Microsoft Office file</source>
        <translation>ملف Microsoft Office قديم</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>تعطل</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>its own model</source>
        <translation>نموذجه الخاص</translation>
    </message>
    <message>
        <source>memory sufficed for a context of {0} tokens, not for {1}</source>
        <translation>كفت الذاكرة لسياق من {0} رمز، لا من {1}</translation>
    </message>
    <message>
        <source>needs about {0} GB, the machine has {1} GB</source>
        <translation>يحتاج إلى نحو {0} غيغابايت، وفي الجهاز {1} غيغابايت</translation>
    </message>
    <message>
        <source>no NVIDIA driver was found</source>
        <translation>لم يُعثر على برنامج تشغيل NVIDIA</translation>
    </message>
    <message>
        <source>over an encrypted connection</source>
        <translation>عبر اتصال مشفّر</translation>
    </message>
    <message>
        <source>part of Lectern</source>
        <translation>جزء من Lectern</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no device it can use</source>
        <translation>إضافة معالج الرسوميات لـ {0} لا تجد جهازًا تستطيع استخدامه</translation>
    </message>
    <message>
        <source>the GPU add-on for {0} finds no driver ({1})</source>
        <translation>إضافة معالج الرسوميات لـ {0} لا تجد برنامج تشغيل ({1})</translation>
    </message>
    <message>
        <source>the GPU add-on is not installed</source>
        <translation>إضافة معالج الرسوميات غير مثبتة</translation>
    </message>
    <message>
        <source>the GPU is switched off in Settings</source>
        <translation>معالج الرسوميات متوقف في الإعدادات</translation>
    </message>
    <message>
        <source>the NVIDIA driver does not answer ({0})</source>
        <translation>برنامج تشغيل NVIDIA لا يجيب ({0})</translation>
    </message>
    <message>
        <source>this llama.cpp was built for the CPU</source>
        <translation>بُنيت نسخة llama.cpp هذه للمعالج</translation>
    </message>
    <message>
        <source>took longer than {0} s</source>
        <translation>استغرق أكثر من {0} ث</translation>
    </message>
    <message>
        <source>unencrypted: anybody on the way can read it</source>
        <translation>بلا تشفير: يستطيع أي أحد في الطريق قراءته</translation>
    </message>
    <message>
        <source>without leaving this computer</source>
        <translation>دون أن يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>your questions, the conversation, and the sentences of your documents that bear on them</source>
        <translation>أسئلتك والمحادثة وجمل مستنداتك المتصلة بها</translation>
    </message>
    <message>
        <source>{0} and CPU</source>
        <translation>{0} والمعالج</translation>
    </message>
    <message>
        <source>{0} can only be added from a file.</source>
        <translation>لا يمكن إضافة {0} إلا من ملف.</translation>
    </message>
    <message>
        <source>{0} cannot be converted.</source>
        <translation>تعذر تحويل {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be laid out in this text: the process {1}.</source>
        <translation>تعذر تنضيد {0} بهذا النص: العملية {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded.</source>
        <translation>تعذر تحميل {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be opened: the parser {1}.</source>
        <translation>تعذر فتح {0}: المحلّل {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>تعذرت قراءة {0}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: the parser {1} at page {2}, and often before.</source>
        <translation>تعذرت قراءة {0}: المحلّل {1} عند الصفحة {2}، وكثيرًا قبلها.</translation>
    </message>
    <message>
        <source>{0} claims to have {1} pages.</source>
        <translation>يزعم {0} أن فيه {1} صفحة.</translation>
    </message>
    <message>
        <source>{0} could not be laid out in this text.</source>
        <translation>تعذر تنضيد {0} بهذا النص.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>‏{0} غير موجود.</translation>
    </message>
    <message>
        <source>{0} does not say what it updates.</source>
        <translation>لا يقول {0} ما الذي يحدّثه.</translation>
    </message>
    <message>
        <source>{0} failed while it was answering.</source>
        <translation>تعطل {0} وهو يجيب.</translation>
    </message>
    <message>
        <source>{0} files could not be added. The first: {1}</source>
        <translation>تعذرت إضافة {0} من الملفات. أولها: {1}</translation>
    </message>
    <message>
        <source>{0} has changed since it was indexed.</source>
        <translation>تغيّر {0} منذ فُهرس.</translation>
    </message>
    <message>
        <source>{0} has no pages that can be read.</source>
        <translation>ليس في {0} صفحات يمكن قراءتها.</translation>
    </message>
    <message>
        <source>{0} has no text.</source>
        <translation>ليس في {0} نص.</translation>
    </message>
    <message>
        <source>{0} has room for part of the model</source>
        <translation>لدى {0} متسع لجزء من النموذج</translation>
    </message>
    <message>
        <source>{0} has too little free memory</source>
        <translation>الذاكرة الحرة في {0} قليلة جدًا</translation>
    </message>
    <message>
        <source>{0} holds no checkpoint.</source>
        <translation>ليس في {0} نقطة حفظ.</translation>
    </message>
    <message>
        <source>{0} holds no documents.</source>
        <translation>ليس في {0} مستندات.</translation>
    </message>
    <message>
        <source>{0} holds no text.</source>
        <translation>ليس في {0} نص.</translation>
    </message>
    <message>
        <source>{0} holds paths that lead out of it, so it is left alone.</source>
        <translation>في {0} مسارات تقود إلى خارجه، فتُرك جانبًا.</translation>
    </message>
    <message>
        <source>{0} is a collection of other files; only its cover sheet can be read.</source>
        <translation>{0} مجموعة من ملفات أخرى؛ ولا يمكن قراءة سوى صفحة غلافها.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>‏{0} مجلد.</translation>
    </message>
    <message>
        <source>{0} is a pipe or a device, not a file.</source>
        <translation>‏{0} أنبوب أو جهاز، وليس ملفًا.</translation>
    </message>
    <message>
        <source>{0} is a spreadsheet or presentation, which Lectern does not read.</source>
        <translation>‏{0} جدول أو عرض تقديمي، وLectern لا يقرأ ذلك.</translation>
    </message>
    <message>
        <source>{0} is an XML file, not a document.</source>
        <translation>‏{0} ملف XML لا مستند.</translation>
    </message>
    <message>
        <source>{0} is an archive, not a document.</source>
        <translation>‏{0} أرشيف لا مستند.</translation>
    </message>
    <message>
        <source>{0} is damaged and cannot be read.</source>
        <translation>‏{0} تالف ولا يمكن قراءته.</translation>
    </message>
    <message>
        <source>{0} is damaged: its archive cannot be read.</source>
        <translation>‏{0} تالف: تعذرت قراءة أرشيفه.</translation>
    </message>
    <message>
        <source>{0} is damaged: its hash is {1}…, not {2}….</source>
        <translation>‏{0} تالف: بصمته {1}… لا {2}….</translation>
    </message>
    <message>
        <source>{0} is damaged: the chapters that it names are not in it.</source>
        <translation>‏{0} تالف: الفصول التي يسمّيها ليست فيه.</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>‏{0} فارغ.</translation>
    </message>
    <message>
        <source>{0} is locked with a password.</source>
        <translation>‏{0} محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>{0} is missing from this installation.</source>
        <translation>‏{0} مفقود من هذا التثبيت.</translation>
    </message>
    <message>
        <source>{0} is missing or damaged.</source>
        <translation>‏{0} مفقود أو تالف.</translation>
    </message>
    <message>
        <source>{0} is no SaT model.</source>
        <translation>‏{0} ليس نموذج SaT.</translation>
    </message>
    <message>
        <source>{0} is no address of a server.</source>
        <translation>‏{0} ليس عنوان خادم.</translation>
    </message>
    <message>
        <source>{0} is no pruner that Lectern knows.</source>
        <translation>‏{0} ليس مشذّبًا يعرفه Lectern.</translation>
    </message>
    <message>
        <source>{0} is not a GGUF model.</source>
        <translation>‏{0} ليس نموذج GGUF.</translation>
    </message>
    <message>
        <source>{0} is not a document that Lectern reads.</source>
        <translation>‏{0} ليس مستندًا يقرؤه Lectern.</translation>
    </message>
    <message>
        <source>{0} is not an update of Lectern.</source>
        <translation>‏{0} ليس تحديثًا لـ Lectern.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>‏{0} غير مثبت.</translation>
    </message>
    <message>
        <source>{0} is not signed by Lectern&apos;s publisher, and was not used.</source>
        <translation>‏{0} غير موقّع من ناشر Lectern، ولم يُستخدم.</translation>
    </message>
    <message>
        <source>{0} is not where it was, so its text cannot be set anew.</source>
        <translation>ليس {0} حيث كان، فلا يمكن تنضيد نصه من جديد.</translation>
    </message>
    <message>
        <source>{0} is not where it was.</source>
        <translation>‏{0} ليس حيث كان.</translation>
    </message>
    <message>
        <source>{0} is of a kind that this version does not know.</source>
        <translation>‏{0} من نوع لا يعرفه هذا الإصدار.</translation>
    </message>
    <message>
        <source>{0} is part of Lectern.</source>
        <translation>‏{0} جزء من Lectern.</translation>
    </message>
    <message>
        <source>{0} is protected by digital rights management (DRM), so it cannot be read here.</source>
        <translation>‏{0} محمي بإدارة الحقوق الرقمية (DRM)، فلا يمكن قراءته هنا.</translation>
    </message>
    <message>
        <source>{0} is protected in a way that Lectern cannot undo (DRM).</source>
        <translation>‏{0} محمي بطريقة لا يستطيع Lectern فكّها (DRM).</translation>
    </message>
    <message>
        <source>{0} is published in a form that has to be converted first.</source>
        <translation>‏{0} منشور بصيغة يجب تحويلها أولًا.</translation>
    </message>
    <message>
        <source>{0} is {1}, which Lectern does not read.</source>
        <translation>‏{0} هو {1}، وLectern لا يقرأ ذلك.</translation>
    </message>
    <message>
        <source>{0} may not be read.</source>
        <translation>لا إذن بقراءة {0}.</translation>
    </message>
    <message>
        <source>{0} must be between {1} and {2}.</source>
        <translation>يجب أن يكون {0} بين {1} و{2}.</translation>
    </message>
    <message>
        <source>{0} must be of type {1}.</source>
        <translation>يجب أن يكون {0} من النوع {1}.</translation>
    </message>
    <message>
        <source>{0} must be one of: {1}.</source>
        <translation>يجب أن يكون {0} واحدًا من: {1}.</translation>
    </message>
    <message>
        <source>{0} names a file it must not.</source>
        <translation>يسمّي {0} ملفًا لا يجوز له.</translation>
    </message>
    <message>
        <source>{0} needs more memory than it may have.</source>
        <translation>يحتاج {0} إلى ذاكرة أكثر من المسموح.</translation>
    </message>
    <message>
        <source>{0} needs {1} GB and {2} GB are free.</source>
        <translation>يحتاج {0} إلى {1} غيغابايت، والمتاح {2} غيغابايت.</translation>
    </message>
    <message>
        <source>{0} pages of {1} cannot be read, the first is page {2}; the others can.</source>
        <translation>لا يمكن قراءة {0} من صفحات {1}، أولاها الصفحة {2}؛ أما الصفحات الأخرى فيمكن قراءتها.</translation>
    </message>
    <message>
        <source>{0} parts of {1} are missing from the file; the rest is there.</source>
        <translation>{0} من أجزاء {1} مفقودة من الملف؛ والباقي موجود.</translation>
    </message>
    <message>
        <source>{0} unpacks to far more than a document holds, so it is left alone.</source>
        <translation>يتضخم {0} عند فك ضغطه إلى أكثر بكثير مما يحويه مستند، فتُرك جانبًا.</translation>
    </message>
    <message>
        <source>{0} {1} is no longer on the package index.</source>
        <translation>لم يعد {0} {1} في فهرس الحزم.</translation>
    </message>
</context>
<context>
    <name>EngineClient</name>
    <message>
        <source>It stopped several times in a minute and is left alone now: start Lectern again.</source>
        <translation>توقف عدة مرات في دقيقة، وسيبقى متوقفًا: شغّل Lectern من جديد.</translation>
    </message>
    <message>
        <source>It was started again, and nothing in the library was lost.</source>
        <translation>أُعيد تشغيله، ولم يُفقد شيء من المكتبة.</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>تعذر تشغيل المحرّك.</translation>
    </message>
    <message>
        <source>The engine stopped in the middle of its work.</source>
        <translation>توقف المحرّك في وسط عمله.</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Go to page {0}</source>
        <translation>الانتقال إلى الصفحة {0}</translation>
    </message>
    <message>
        <source>Hide what was dropped</source>
        <translation>إخفاء المستبعد</translation>
    </message>
    <message>
        <source>Show {0} dropped</source>
        <translation>إظهار المستبعد: {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>ص. {0}</translation>
    </message>
</context>
<context>
    <name>EvidencePanel</name>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be read</source>
        <translation>كم يجب أن تكون صلة الجملة بالسؤال مرجّحة كي تُقرأ</translation>
    </message>
    <message>
        <source>Less or more context</source>
        <translation>سياق أقل أو أكثر</translation>
    </message>
    <message>
        <source>Nearest passages</source>
        <translation>أقرب المقاطع</translation>
    </message>
    <message>
        <source>less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>more context</source>
        <translation>سياق أكثر</translation>
    </message>
    <message>
        <source>{0} of {1} sentences</source>
        <translation>{0} من {1} جملة</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close find</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>البحث في هذا المستند</translation>
    </message>
    <message>
        <source>Number of hits</source>
        <translation>عدد النتائج</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
</context>
<context>
    <name>LibraryController</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo removing “{0}”</source>
        <translation>التراجع عن إزالة «{0}»</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n of {0} scanned pages recognised</source>
        <translation>
            <numerusform>لم يُتعرف على أي من {0} صفحات ممسوحة</numerusform>
            <numerusform>تُعرّف على صفحة من {0} صفحات ممسوحة</numerusform>
            <numerusform>تُعرّف على صفحتين من {0} صفحات ممسوحة</numerusform>
            <numerusform>تُعرّف على %n من {0} صفحات ممسوحة</numerusform>
            <numerusform>تُعرّف على %n من {0} صفحة ممسوحة</numerusform>
            <numerusform>تُعرّف على %n من {0} صفحة ممسوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages recognised from pictures</source>
        <translation>
            <numerusform>لم يُتعرف على صفحات من صور</numerusform>
            <numerusform>تُعرّف على صفحة من صورتها</numerusform>
            <numerusform>تُعرّف على صفحتين من صورتيهما</numerusform>
            <numerusform>تُعرّف على %n صفحات من صور</numerusform>
            <numerusform>تُعرّف على %n صفحة من صور</numerusform>
            <numerusform>تُعرّف على %n صفحة من صور</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed: “Try again” indexes it anew.</source>
        <translation>تغيّر الملف: «إعادة المحاولة» تفهرسه من جديد.</translation>
    </message>
    <message>
        <source>The file is not where it was.</source>
        <translation>ليس الملف حيث كان.</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>يُقرأ الآن</translation>
    </message>
    <message>
        <source>cancelled before anything was searchable</source>
        <translation>أُلغيت قبل أن يصبح أي شيء قابلًا للبحث</translation>
    </message>
    <message numerus="yes">
        <source>cancelled; %n of {0} pages are searchable</source>
        <translation>
            <numerusform>أُلغيت؛ لا صفحة من {0} قابلة للبحث</numerusform>
            <numerusform>أُلغيت؛ صفحة واحدة من {0} قابلة للبحث</numerusform>
            <numerusform>أُلغيت؛ صفحتان من {0} قابلتان للبحث</numerusform>
            <numerusform>أُلغيت؛ %n صفحات من {0} قابلة للبحث</numerusform>
            <numerusform>أُلغيت؛ %n صفحة من {0} قابلة للبحث</numerusform>
            <numerusform>أُلغيت؛ %n صفحة من {0} قابلة للبحث</numerusform>
        </translation>
    </message>
    <message>
        <source>cancelled; all words are searchable, not all meaning</source>
        <translation>أُلغيت؛ كل الكلمات قابلة للبحث، لا كل المعنى</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>تعذرت قراءته</translation>
    </message>
    <message>
        <source>searchable, meaning is being indexed</source>
        <translation>يمكن البحث فيه، وتجري فهرسة المعنى</translation>
    </message>
    <message>
        <source>waiting to be indexed</source>
        <translation>ينتظر الفهرسة</translation>
    </message>
    <message>
        <source>wants a password</source>
        <translation>يطلب كلمة مرور</translation>
    </message>
    <message>
        <source>“Index the rest” takes it up where it stopped.</source>
        <translation>«فهرسة الباقي» تتابع من حيث توقفت.</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%n مستندات</numerusform>
            <numerusform>%n مستندًا</numerusform>
            <numerusform>%n مستند</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Drop PDF, EPUB, Word or text files anywhere on this window.</source>
        <translation>أفلت ملفات PDF أو EPUB أو Word أو ملفات نصية في أي مكان من هذه النافذة.</translation>
    </message>
    <message>
        <source>Enter searches the texts of all documents.</source>
        <translation>مفتاح الإدخال يبحث في نصوص كل المستندات.</translation>
    </message>
    <message>
        <source>Filter the library</source>
        <translation>ترشيح المكتبة</translation>
    </message>
    <message>
        <source>Filter; Enter searches the texts</source>
        <translation>ترشيح؛ الإدخال يبحث في النصوص</translation>
    </message>
    <message>
        <source>Its index, notes and thumbnails are deleted. The file itself is not touched.</source>
        <translation>يُحذف فهرسه وملاحظاته ومصغّراته. أما الملف نفسه فلا يُمس.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>المكتبة</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>لا مستندات بعد</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا شيء يطابق</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove “{0}” from the library?</source>
        <translation>إزالة «{0}» من المكتبة؟</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>إظهار الأغلفة</translation>
    </message>
    <message>
        <source>Show covers or rows</source>
        <translation>إظهار الأغلفة أو الصفوف</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Checking: {0} of {1}</source>
        <translation>الفحص: {0} من {1}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>يجري الاتصال…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>حذف {0}؟</translation>
    </message>
    <message>
        <source>Does not fit this machine: {0}</source>
        <translation>لا يناسب هذا الجهاز: {0}</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>تنزيل</translation>
    </message>
    <message>
        <source>Download of {0}</source>
        <translation>تنزيل {0} الجاري</translation>
    </message>
    <message>
        <source>Download {0}</source>
        <translation>تنزيل {0}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>مستخدم</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>مثبت</translation>
    </message>
    <message>
        <source>It can be downloaded again.</source>
        <translation>يمكن تنزيله من جديد.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>يجري الإيقاف المؤقت…</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>about {0} tokens/s of reading on this machine</source>
        <translation>يقرأ نحو {0} رمز/ث على هذا الجهاز</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>{0} tokens/s measured</source>
        <translation>قيس {0} رمز/ث</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Choose a model</source>
        <translation>اختيار نموذج</translation>
    </message>
    <message>
        <source>Language models: they write the answers</source>
        <translation>نماذج اللغة: تكتب الإجابات</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Models (*.gguf *.onnx)</source>
        <translation>النماذج ‏(*.gguf *.onnx)</translation>
    </message>
    <message>
        <source>Parts of Lectern: they find and weigh sentences</source>
        <translation>أجزاء Lectern: تجد الجمل وتزنها</translation>
    </message>
    <message>
        <source>Use a file I have…</source>
        <translation>استخدام ملف لدي…</translation>
    </message>
</context>
<context>
    <name>NextQuestions</name>
    <message numerus="yes">
        <source>%n more questions</source>
        <translation>
            <numerusform>لا أسئلة أخرى</numerusform>
            <numerusform>سؤال آخر</numerusform>
            <numerusform>سؤالان آخران</numerusform>
            <numerusform>%n أسئلة أخرى</numerusform>
            <numerusform>%n سؤالًا آخر</numerusform>
            <numerusform>%n سؤال آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Add a thought</source>
        <translation>أضف فكرة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>إجابة</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>الانتقال إلى الصفحة</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>تمييز</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>نص الملاحظة</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
</context>
<context>
    <name>NotebookController</name>
    <message numerus="yes">
        <source>%n annotations were written.</source>
        <translation>
            <numerusform>لم تُكتب تعليقات.</numerusform>
            <numerusform>كُتب تعليق واحد.</numerusform>
            <numerusform>كُتب تعليقان.</numerusform>
            <numerusform>كُتبت %n تعليقات.</numerusform>
            <numerusform>كُتب %n تعليقًا.</numerusform>
            <numerusform>كُتب %n تعليق.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>اختر مجلدًا يمكنك الكتابة فيه.</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>تصدير الدفتر</translation>
    </message>
    <message>
        <source>Export notes into a copy</source>
        <translation>تصدير الملاحظات إلى نسخة</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown ‏(*.md)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF ‏(*.pdf)</translation>
    </message>
    <message>
        <source>The notebook could not be written.</source>
        <translation>تعذرت كتابة الدفتر.</translation>
    </message>
    <message>
        <source>Undo adding a note</source>
        <translation>التراجع عن إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Undo editing a note</source>
        <translation>التراجع عن تحرير ملاحظة</translation>
    </message>
    <message>
        <source>Undo removing a note</source>
        <translation>التراجع عن إزالة ملاحظة</translation>
    </message>
</context>
<context>
    <name>NotebookPane</name>
    <message>
        <source>Notebook</source>
        <translation>الدفتر</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Nothing here yet. Select words on a page and press Ctrl+H, or save an answer.</source>
        <translation>لا شيء هنا بعد. حدّد كلمات في صفحة واضغط Ctrl+H، أو احفظ إجابة.</translation>
    </message>
    <message>
        <source>Search notes</source>
        <translation>البحث في الملاحظات</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Page {0}: {1}</source>
        <translation>صفحة {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>تفاصيل الخطأ</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء التنبيه</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Only the nearest passages</source>
        <translation>أقرب المقاطع فقط</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Contents of the document</source>
        <translation>محتويات المستند</translation>
    </message>
    <message>
        <source>{0}, page {1}</source>
        <translation>{0}، صفحة {1}</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page number</source>
        <translation>رقم الصفحة</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>اكتب رقم صفحة واضغط مفتاح الإدخال</translation>
    </message>
</context>
<context>
    <name>PageClient</name>
    <message>
        <source>Nothing was lost; a page that stops it twice is left out.</source>
        <translation>لم يُفقد شيء؛ الصفحة التي توقفها مرتين تُترك.</translation>
    </message>
    <message>
        <source>The other pages are not affected.</source>
        <translation>لم تتأثر الصفحات الأخرى.</translation>
    </message>
    <message>
        <source>The page process stopped and was started again.</source>
        <translation>توقفت عملية الصفحات وأُعيد تشغيلها.</translation>
    </message>
    <message>
        <source>This page cannot be shown: drawing it stops the page process.</source>
        <translation>تعذر عرض هذه الصفحة: رسمها يوقف عملية الصفحات.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>البحث عن أمر</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
</context>
<context>
    <name>PassageView</name>
    <message>
        <source>Click to go to it.</source>
        <translation>انقر للانتقال إليها.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Dropped: {0} % likely to bear on the question.</source>
        <translation>استُبعدت: احتمال صلتها بالسؤال {0} %.</translation>
    </message>
    <message>
        <source>It gives orders to a machine: the model does not read it.
Click to go to it.</source>
        <translation>تعطي أوامر لآلة: لا يقرؤها النموذج.
انقر للانتقال إليها.</translation>
    </message>
    <message>
        <source>Kept: {0} % likely to bear on the question.</source>
        <translation>أُبقي عليها: احتمال صلتها بالسؤال {0} %.</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>مقطع</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>لماذا استُبعد هذا؟</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>لماذا أُبقي على هذا؟</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Ask</source>
        <translation>اسأل</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>اسأل (إدخال)</translation>
    </message>
    <message>
        <source>Ask about what you read</source>
        <translation>اسأل عمّا تقرأ</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>إيقاف (Esc)</translation>
    </message>
    <message>
        <source>Stop answering</source>
        <translation>إيقاف الإجابة</translation>
    </message>
</context>
<context>
    <name>ReaderBar</name>
    <message>
        <source>Setting the text</source>
        <translation>تنضيد النص</translation>
    </message>
    <message>
        <source>This page is a picture. Its text was recognised and may contain mistakes.</source>
        <translation>هذه الصفحة صورة. تُعرّف على نصها وقد يحتوي أخطاء.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <source>· not legible</source>
        <translation>· غير مقروء</translation>
    </message>
    <message>
        <source>· recognised, {0:.0f} % sure</source>
        <translation>· تُعرّف عليه، بثقة {0:.0f} %</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Open documents</source>
        <translation>المستندات المفتوحة</translation>
    </message>
</context>
<context>
    <name>ReaderTab</name>
    <message>
        <source>Lectern opens nothing on its own.</source>
        <translation>لا يفتح Lectern شيئًا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>This link leads out of the document: {0}</source>
        <translation>يقود هذا الرابط إلى خارج المستند: {0}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
</context>
<context>
    <name>RelevanceBar</name>
    <message>
        <source>Relevance {0} %</source>
        <translation>الصلة {0} %</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n passages for “{0}”</source>
        <translation>
            <numerusform>لا مقاطع لـ «{0}»</numerusform>
            <numerusform>مقطع واحد لـ «{0}»</numerusform>
            <numerusform>مقطعان لـ «{0}»</numerusform>
            <numerusform>%n مقاطع لـ «{0}»</numerusform>
            <numerusform>%n مقطعًا لـ «{0}»</numerusform>
            <numerusform>%n مقطع لـ «{0}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to page {0}</source>
        <translation>الانتقال إلى الصفحة {0}</translation>
    </message>
    <message>
        <source>Nothing was found for “{0}”.</source>
        <translation>لم يُعثر على شيء لـ «{0}».</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>المقاطع التي عُثر عليها</translation>
    </message>
    <message>
        <source>Searching for “{0}”…</source>
        <translation>البحث عن «{0}»…</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>ملاحظتك</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>ص. {0}</translation>
    </message>
</context>
<context>
    <name>SelectionActs</name>
    <message>
        <source>Explain this: “{0}”</source>
        <translation>اشرح هذا: «{0}»</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>ص. {0}</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Agree and use it</source>
        <translation>الموافقة والاستخدام</translation>
    </message>
    <message>
        <source>Allow downloads and fetch it</source>
        <translation>السماح بالتنزيل وجلبه</translation>
    </message>
    <message>
        <source>Allowed, Lectern connects only to fetch a model that you ask for.</source>
        <translation>إن سمحت، فلن يتصل Lectern إلا لجلب نموذج تطلبه.</translation>
    </message>
    <message>
        <source>Answers come from your server: {0}, {1}.</source>
        <translation>تأتي الإجابات من خادمك: {0}، {1}.</translation>
    </message>
    <message>
        <source>Answers run on this computer: {0}, {1}.</source>
        <translation>تُصنع الإجابات على هذا الحاسوب: {0}، {1}.</translation>
    </message>
    <message>
        <source>Downloads are off, as they are until you allow them.</source>
        <translation>التنزيل متوقف إلى أن تسمح به.</translation>
    </message>
    <message>
        <source>Lectern speaks this language from its next start on.</source>
        <translation>سيتكلم Lectern هذه اللغة ابتداءً من تشغيله القادم.</translation>
    </message>
    <message>
        <source>Nothing else changes: documents, notes and answers stay as they are.</source>
        <translation>لا يتغير شيء آخر: المستندات والملاحظات والإجابات تبقى كما هي.</translation>
    </message>
    <message>
        <source>Nothing is sent before.</source>
        <translation>لا يُرسل شيء قبل ذلك.</translation>
    </message>
    <message>
        <source>Paused; what was downloaded is kept.</source>
        <translation>أُوقف مؤقتًا؛ وما نُزّل محفوظ.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>لا نموذج لغة</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Allow models to be downloaded when you ask for one.</source>
        <translation>السماح بتنزيل نموذج حين تطلبه.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>طول الإجابة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>الاتصالات</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>السياق</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>Every connection that was made</source>
        <translation>كل اتصال أُجري</translation>
    </message>
    <message>
        <source>Evidence budget</source>
        <translation>ميزانية الأدلة</translation>
    </message>
    <message>
        <source>How likely a sentence must bear on the question to be kept, from 0 to 1.</source>
        <translation>كم يجب أن تكون صلة الجملة بالسؤال مرجّحة كي تبقى، من 0 إلى 1.</translation>
    </message>
    <message>
        <source>How many layers of the language model run on the GPU; 0 keeps to the CPU.</source>
        <translation>عدد طبقات نموذج اللغة على معالج الرسوميات؛ 0 يكتفي بالمعالج.</translation>
    </message>
    <message>
        <source>How many threads the models run on; on its own, one for each core.</source>
        <translation>عدد خيوط تشغيل النماذج؛ تلقائيًا خيط لكل نواة.</translation>
    </message>
    <message>
        <source>How much evidence it may read for an answer, in tokens.</source>
        <translation>مقدار الأدلة التي يجوز له قراءتها للإجابة، بالرموز.</translation>
    </message>
    <message>
        <source>How much the language model holds in mind at once, in tokens.</source>
        <translation>مقدار ما يستحضره نموذج اللغة دفعة واحدة، بالرموز.</translation>
    </message>
    <message>
        <source>Keep threshold</source>
        <translation>عتبة الإبقاء</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Layers on the GPU</source>
        <translation>الطبقات على معالج الرسوميات</translation>
    </message>
    <message>
        <source>Library, notes, settings and indexes are here, and nowhere else.</source>
        <translation>المكتبة والملاحظات والإعدادات والفهارس هنا، ولا مكان آخر.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Light, dark, or what the system shows.</source>
        <translation>فاتح أو داكن أو كما في النظام.</translation>
    </message>
    <message>
        <source>Model on that server</source>
        <translation>النموذج على ذلك الخادم</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>الشبكة</translation>
    </message>
    <message>
        <source>None was ever made. Nothing has left this computer.</source>
        <translation>لم يُجرَ أي اتصال قط. لم يغادر شيء هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Of the interface, from the next start on. Answers keep to the question&apos;s language.</source>
        <translation>للواجهة، ابتداءً من التشغيل القادم. الإجابات تتبع لغة السؤال.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Own index server</source>
        <translation>خادم فهرس خاص</translation>
    </message>
    <message>
        <source>Own language server</source>
        <translation>خادم لغة خاص</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>الخصوصية</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>خط القراءة</translation>
    </message>
    <message>
        <source>Reading size</source>
        <translation>حجم القراءة</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>خوادمك الخاصة</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The longest answer, in tokens; a token is about three quarters of a word.</source>
        <translation>أطول إجابة، بالرموز؛ الرمز نحو ثلاثة أرباع كلمة.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>الخيوط</translation>
    </message>
    <message>
        <source>and {0} before</source>
        <translation>و{0} قبلها</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>A private reading desk. Nothing you read or ask leaves this computer.</source>
        <translation>مكتب قراءة خاص. لا شيء مما تقرأ أو تسأل يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>حول Lectern</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later.</source>
        <translation>برنامج حر بموجب رخصة غنو أفيرو العمومية العامة، الإصدار 3 أو أحدث.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>المقاطع التي عُثر عليها</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Type: Inter and Vollkorn, under the SIL Open Font License.</source>
        <translation>الخطوط: Inter وVollkorn، بموجب SIL Open Font License.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>الإصدار {0}</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Added</source>
        <translation>تاريخ الإضافة</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>تاريخ الفتح</translation>
    </message>
    <message>
        <source>Sort by: {0}</source>
        <translation>الترتيب حسب: {0}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A quiet place to read</source>
        <translation>مكان هادئ للقراءة</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <source>Drop a PDF, an EPUB or a folder anywhere. You can read at once; questions wait for nothing.</source>
        <translation>أفلت ملف PDF أو EPUB أو مجلدًا في أي مكان. يمكنك القراءة فورًا، والأسئلة لا تنتظر شيئًا.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Device and model: {0}</source>
        <translation>الجهاز والنموذج: {0}</translation>
    </message>
    <message>
        <source>Downloads allowed</source>
        <translation>التنزيل مسموح</translation>
    </message>
    <message>
        <source>Engine starts…</source>
        <translation>المحرّك يبدأ…</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>الفهرسة</translation>
    </message>
    <message numerus="yes">
        <source>Indexing %n documents</source>
        <translation>
            <numerusform>لا مستندات للفهرسة</numerusform>
            <numerusform>فهرسة مستند واحد</numerusform>
            <numerusform>فهرسة مستندين</numerusform>
            <numerusform>فهرسة %n مستندات</numerusform>
            <numerusform>فهرسة %n مستندًا</numerusform>
            <numerusform>فهرسة %n مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing is paused, %n documents wait</source>
        <translation>
            <numerusform>الفهرسة متوقفة مؤقتًا، ولا مستندات تنتظر</numerusform>
            <numerusform>الفهرسة متوقفة مؤقتًا، ومستند ينتظر</numerusform>
            <numerusform>الفهرسة متوقفة مؤقتًا، ومستندان ينتظران</numerusform>
            <numerusform>الفهرسة متوقفة مؤقتًا، و%n مستندات تنتظر</numerusform>
            <numerusform>الفهرسة متوقفة مؤقتًا، و%n مستندًا ينتظر</numerusform>
            <numerusform>الفهرسة متوقفة مؤقتًا، و%n مستند ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>الذاكرة المستخدمة</translation>
    </message>
    <message>
        <source>Network off</source>
        <translation>الشبكة متوقفة</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>على هذا الحاسوب</translation>
    </message>
    <message>
        <source>On your server</source>
        <translation>على خادمك</translation>
    </message>
    <message>
        <source>Pause indexing, or choose what comes first</source>
        <translation>إيقاف الفهرسة مؤقتًا، أو اختيار ما يأتي أولًا</translation>
    </message>
    <message>
        <source>Window {0} MB, engine {1} MB</source>
        <translation>النافذة {0} ميغابايت، المحرّك {1} ميغابايت</translation>
    </message>
    <message>
        <source>no language model</source>
        <translation>لا نموذج لغة</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} ميغابايت</translation>
    </message>
</context>
<context>
    <name>TextButton</name>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Text size and font</source>
        <translation>حجم النص وخطه</translation>
    </message>
    <message>
        <source>original</source>
        <translation>الأصلي</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} نقطة</translation>
    </message>
</context>
<context>
    <name>Thumbnails</name>
    <message>
        <source>Page overview</source>
        <translation>نظرة على الصفحات</translation>
    </message>
</context>
<context>
    <name>TurnView</name>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Best sentence found</source>
        <translation>أفضل جملة عُثر عليها</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with citations</source>
        <translation>نسخ مع الاستشهادات</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
    <message>
        <source>Save to notebook</source>
        <translation>حفظ في الدفتر</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>ما يحدث الآن</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>ما قيس</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Edit it and press Enter to ask that instead</source>
        <translation>حرّره واضغط مفتاح الإدخال لتسأل ذلك بدلًا منه</translation>
    </message>
    <message>
        <source>The question as it is searched for</source>
        <translation>السؤال كما يُبحث عنه</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>فُهم على أنه</translation>
    </message>
</context>
<context>
    <name>UpdateDesk</name>
    <message>
        <source>Lectern can be used meanwhile.</source>
        <translation>يمكن استخدام Lectern في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Lectern {0} is ready.</source>
        <translation>‏Lectern ‏{0} جاهز.</translation>
    </message>
    <message>
        <source>Lectern {0} was checked.</source>
        <translation>فُحص Lectern ‏{0}.</translation>
    </message>
    <message>
        <source>Open the package</source>
        <translation>فتح الحزمة</translation>
    </message>
    <message>
        <source>Start Lectern again to use it. Your library stays where it is.</source>
        <translation>شغّل Lectern من جديد لاستخدامه. تبقى مكتبتك حيث هي.</translation>
    </message>
    <message>
        <source>The update is being checked.</source>
        <translation>يجري فحص التحديث.</translation>
    </message>
    <message>
        <source>Your system installs it: open {0}</source>
        <translation>سيثبّته نظامك: افتح {0}</translation>
    </message>
    <message>
        <source>Your system installs it: sudo apt install {0}</source>
        <translation>سيثبّته نظامك: sudo apt install {0}</translation>
    </message>
</context>
<context>
    <name>WhyPopover</name>
    <message>
        <source>It stands in none of the passages that were read for the last question.</source>
        <translation>ليست في أي من المقاطع التي قُرئت للسؤال الأخير.</translation>
    </message>
    <message>
        <source>Its passage is {0} likely to hold an answer.</source>
        <translation>احتمال أن يحتوي مقطعها على إجابة {0}.</translation>
    </message>
    <message>
        <source>Show on the page</source>
        <translation>العرض في الصفحة</translation>
    </message>
    <message>
        <source>The answer cites it as {0}.</source>
        <translation>تستشهد بها الإجابة برقم {0}.</translation>
    </message>
    <message>
        <source>This sentence was not read</source>
        <translation>لم تُقرأ هذه الجملة</translation>
    </message>
    <message>
        <source>Why was this dropped?</source>
        <translation>لماذا استُبعد هذا؟</translation>
    </message>
    <message>
        <source>Why was this kept?</source>
        <translation>لماذا أُبقي على هذا؟</translation>
    </message>
    <message>
        <source>{0} likely to bear on the question</source>
        <translation>احتمال صلتها بالسؤال {0}</translation>
    </message>
    <message>
        <source>{0}; here the bar was {1}</source>
        <translation>{0}؛ وكانت العتبة هنا {1}</translation>
    </message>
    <message>
        <source>{0}; kept from {1} on</source>
        <translation>{0}؛ يُبقى عليها من {1}</translation>
    </message>
</context>
<context>
    <name>_Pages</name>
    <message>
        <source>Page {0}</source>
        <translation>صفحة {0}</translation>
    </message>
</context>
</TS>
