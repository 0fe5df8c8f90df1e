"""The words of page widgets, by kind: small tables, read after structure has had its say.

A label is compared without case, digits and punctuation, so that "12 Comments" and "» comments" are one.
``LABELS`` are whole lines, ``OPENINGS`` the first words of a line and ``PHRASES`` stand anywhere in it; each
list names the most words a line may have to be judged by it, because a long line that opens like a widget may
be a sentence of the article.
"""

from __future__ import annotations


def _entries(table: str) -> tuple[str, ...]:
    return tuple(entry.strip() for line in table.strip().splitlines() for entry in line.split("|"))


LABELS: dict[str, tuple[str, ...]] = {
    "menu": _entries("""
        top of page|image of|photo of|back to gallery|media playback is unsupported on your device|bottom of page|skip to content|skip to main content|skip to navigation|menu|home
        search|close|back to top|scroll to top|top|log in|login|sign in|sign up|register|logout|my account
        subscribe now|next|previous|next article|previous article|next post|previous post|next story
        previous story|toggle navigation|advertisement|advertisements|advert|ad|ads|sponsored
        sponsored content|promoted|promoted content|anzeige|werbung|publicité|publicidad|publicidade
        pubblicità|reklama|реклама|quảng cáo|広告|广告|الإعلان|إعلان|story continues below advertisement
        article continues below advertisement|story continues below|continue reading the main story
        continue reading|advertisement continue reading the main story|loading|slideshow images|play|play video|watch
        watch live|listen|pause|mute|replay|autoplay|view gallery|view slideshow|accueil|rechercher
        recherche|connexion|se connecter|s'abonner|startseite|suche|suchen|anmelden|zurück|weiter|inicio
        buscar|iniciar sesión|início|entrar|assine|cerca|accedi|strona główna|szukaj|zaloguj|trang chủ
        đăng nhập|tìm kiếm|главная|поиск|войти|首页|首頁|ホーム|検索|홈|검색|로그인|الرئيسية|بحث
    """),
    "share": _entries("""
        share|share this|share this article|share this story|share this post|share article|shares|tweet
        tweets|pin|pin it|email|e mail|email this|print|print this|print this article|print article
        facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|instagram|youtube|flipboard|tumblr
        messenger|google|copy link|link copied|save|bookmark|share on facebook|share on twitter|share on x
        share on linkedin|share on whatsapp|share via email|like|like us|share on pinterest
        share on reddit|share on email|follow us|follow|connect with us|partager|partagez
        partager sur facebook|partager sur twitter|imprimer|envoyer|teilen|drucken|merken|artikel drucken
        compartir|compartir en facebook|compartir en twitter|imprimir|compartilhar|compartilhe|partilhar
        condividi|stampa|udostępnij|drukuj|sdílet|tisk|dela|del|delen|paylaş|поделиться|κοινοποίηση
        chia sẻ|bagikan|شارك|مشاركة|طباعة|分享|シェア|공유|공유하기|인쇄
    """),
    "comments": _entries("""
        comments|comment|отзывы|добавить отзыв|reviews|leave a comment|leave a reply|leave reply
        post a comment|add a comment|no comments|nessun commento|aucun commentaire|keine kommentare|sin comentarios|nenhum comentário|no comments yet|view comments|show comments|read comments
        join the conversation|join the discussion|reply|replies|cancel reply|report comment|post comment
        comments are closed|write a comment|submit|commentaires|commentaire|laisser un commentaire
        laissez un commentaire|réagir|répondre|vos réactions|kommentare|kommentar|kommentar schreiben
        kommentar verfassen|schreibe einen kommentar|antworten|comentarios|comentario|deja un comentario
        deja una respuesta|responder|comentários|deixe um comentário|deixe uma resposta|comente|commenti
        commento|lascia un commento|rispondi|komentarze|dodaj komentarz|komentáře|přidat komentář
        комментарии|комментарий|оставить комментарий|добавить комментарий|ответить|σχόλια|bình luận
        ý kiến bạn đọc|gửi bình luận|komentar|tinggalkan balasan|yorumlar|yorum yap|reacties|تعليقات
        التعليقات|اترك تعليقا|אין תגובות|תגובות|टिप्पणियाँ|टिप्पणी|评论|评论区|コメント|댓글|댓글쓰기
    """),
    "related": _entries("""
        related|related articles|related stories|related posts|related news|related content|related topics
        related links|related coverage|related story|more stories|more news|more from|more on this story
        more like this|read next|recommended|recommended for you|recommended stories|recommended reading
        you may also like|you might also like|you may like|you might like|also read|read also|read more
        see also|see more|learn more|more|top stories|top news|trending|trending now|trending stories
        trending news|most read|most popular|most viewed|most shared|most commented|popular|popular posts
        popular stories|popular now|editors picks|editor's picks|editor’s picks|latest|latest news
        latest stories|latest posts|recent posts|recent comments|recent stories|breaking news|other news
        other stories|in other news|up next|next up|what to read next|keep reading|around the web
        from around the web|from the web|we recommend|don't miss|don’t miss|in case you missed it|archives
        categories|view all|load more|show more|more videos|more photos|more in|more about this
        further reading|in this article|à lire aussi|lire aussi|voir aussi|sur le même sujet|articles liés
        articles similaires|les plus lus|plus lus|à la une|en savoir plus|lire la suite|à voir aussi
        dernières actualités|dans la même rubrique|contenus sponsorisés|mehr zum thema|lesen sie auch
        lesen sie mehr|das könnte sie auch interessieren|ähnliche artikel|meistgelesen|auch interessant
        weitere artikel|weitere beiträge zum thema|ähnliche beiträge|neueste beiträge|mehr dazu
        te puede interesar|lee también|lea también|más leídas|lo más leído|noticias relacionadas
        artículos relacionados|más noticias|últimas noticias|ver más|leer más|también te puede interesar
        más información|relacionados|leia também|leia mais|veja também|mais lidas|notícias relacionadas
        saiba mais|últimas notícias|relacionadas|leggi anche|articoli correlati|potrebbe interessarti
        i più letti|ultime notizie|leggi tutto|approfondisci|lees ook|meest gelezen|läs också|les også
        læs også|čtěte také|přečtěte si|související články|czytaj także|zobacz także|czytaj też|najnowsze
        читайте также|похожие статьи|ещё по теме|по теме|популярное|διαβάστε επίσης|tin liên quan
        tin cùng chuyên mục|xem thêm|đọc thêm|tin khác|bài liên quan|tin mới nhất|đọc nhiều|baca juga
        berita terkait|berita terpopuler|artikel terkait|ilgili haberler|اقرأ أيضا|مواضيع ذات صلة
        أخبار ذات صلة|קראו עוד|כתבות נוספות|यह भी पढ़ें|相关新闻|相关阅读|延伸閱讀|関連記事|관련기사|많이 본 뉴스|많이 본 칼럼
    """),
    "newsletter": _entries("""
        newsletter|newsletters|subscribe|email address|your email|enter your email|your email address
        sign me up|free newsletter|get the newsletter|email newsletter|sign up for e mail newsletters
        subscribe to our newsletter|abonnez vous|inscrivez vous|jetzt abonnieren|abonnieren|suscríbete
        suscribirse|suscripción|inscreva se|iscriviti|thanks for subscribing|thank you for subscribing
        подписаться|đăng ký|subskrybuj
    """),
    "caption": _entries("""
        photo|photos|image|images|picture|video|videos|gallery|slideshow|ree|caption|hide caption
        toggle caption|enlarge|enlarge image|enlarge this image|view full caption|view photos
        click to enlarge|interactive|graphic|media caption|image caption|image copyright|file photo
        getty images|ap photo|reuters|afp|photo credit|foto|fotos|bild|ảnh minh họa|ảnh|hình minh họa|фото
        видео|vidéo|διαφήμιση|φωτογραφία|图片|写真|사진
    """),
    "footer": _entries("""
        terms of use|terms of service|terms and conditions|terms conditions|terms|privacy policy|privacy
        cookie policy|cookies policy|cookie settings|cookies|about us|about|contact us|contact|advertise
        advertise with us|careers|jobs|help|faq|site map|sitemap|accessibility|rss|feedback|imprint
        impressum|datenschutz|agb|kontakt|über uns|mentions légales|politique de confidentialité
        nous contacter|qui sommes nous|plan du site|contactez nous|aviso legal|política de privacidad
        contacto|quiénes somos|política de privacidade|contato|fale conosco|quem somos|termos de uso
        note legali|chi siamo|contatti|о нас|контакты|liên hệ|giới thiệu|do not sell my info
        do not sell my personal information|all rights reserved|powered by wordpress
        proudly powered by wordpress|about the author|about this author|author bio|meet the author
        o autorze|sobre o autor|über den autor|à propos de l'auteur|sobre el autor|об авторе
    """),
    "date": _entries("""
        posted|updated|published|last updated|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado
        atualizado|pubblicato|aggiornato
    """),
    "read time": _entries("""
        min read|mins read|minute read|minutes read|min|minutes to read|read time|reading time
        read in minutes|views|min de lecture|minutes de lecture|min lesezeit|minuten lesezeit
        lesedauer minuten|min de lectura|min de leitura|minuti di lettura|tempo di lettura minuti
        мин чтения|phút đọc|dk okuma|view|hits|lượt xem|vues
    """),
}

OPENINGS: dict[str, tuple[int, tuple[str, ...]]] = {
    "newsletter": (
        60,
        _entries("""
            sign up for|sign up to|sign up here|sign up now|sign up today|subscribe to our|subscribe to the
            subscribe now|subscribe today|subscribe here|get our newsletter|get the latest news
            get breaking news|get news alerts|get the best of|join our newsletter|join our mailing list
            join our list|enter your email|want more stories like this|stay up to date with|by signing up
            by subscribing|by submitting your|by providing your email|by entering your email
            by clicking subscribe|you have successfully subscribed|you are now subscribed
            thank you for signing up|thanks for signing up|thank you for subscribing|thanks for subscribing
            don't miss our|receive our|our newsletter|inscrivez vous à|abonnez vous à|recevez notre
            recevez chaque|recevez gratuitement|melden sie sich für|melde dich für|abonnieren sie
            abonniere unseren|suscríbete a|suscríbase a|recibe nuestro|recibe las últimas|regístrate para
            assine a nossa|assine nossa|inscreva se|cadastre se|receba as|receba nossas|iscriviti alla
            ricevi la nostra|meld je aan voor|schrijf je in|zapisz się|подпишитесь на|подписывайтесь на
            đăng ký nhận|daftar untuk|اشترك في
        """),
    ),
    "cookie": (
        250,
        _entries("""
            we use cookies|this site uses cookies|this website uses cookies|our site uses cookies
            our website uses cookies|by using this site you agree|by continuing to use
            by continuing to browse|we and our partners|we value your privacy|we care about your privacy
            ce site utilise des cookies|nous utilisons des cookies|en poursuivant votre navigation
            wir verwenden cookies|wir nutzen cookies|diese website verwendet cookies
            diese website benutzt cookies|diese webseite verwendet cookies|utilizamos cookies
            este sitio utiliza cookies|este sitio web utiliza cookies|usamos cookies
            este site utiliza cookies|este site usa cookies|nós usamos cookies|questo sito utilizza
            questo sito usa|utilizziamo i cookie|wij gebruiken cookies|deze website gebruikt cookies
            vi använder cookies|vi bruger cookies|vi bruker informasjonskapsler|vi bruker cookies
            ta strona używa|ta strona korzysta|tento web používá|мы используем файлы cookie
            этот сайт использует|situs ini menggunakan|bu site çerez
        """),
    ),
    "comments": (
        45,
        _entries("""
            your email address will not be published|your e mail address will not be published
            required fields are marked|one thought on|thoughts on|comments on|responses to|leave a comment
            leave a reply|post a comment|be the first to comment|you must be logged in to|log in to comment
            log in to reply|sign in to comment|login to comment|please log in to|notify me of
            save my name email|this site uses akismet|comments are closed|comments are moderated
            comments for this|have something to add|have your say|what do you think share
            what do you think let us know|let us know in the comments|tell us what you think
            share your thoughts|join the conversation|votre adresse e mail ne sera pas publiée
            votre adresse de messagerie ne sera pas publiée|les champs obligatoires sont|soyez le premier à
            connectez vous pour|deine e mail adresse wird nicht|ihre e mail adresse wird nicht
            erforderliche felder sind|tu dirección de correo electrónico no será publicada
            los campos obligatorios|sé el primero en comentar|o seu endereço de e mail não será publicado
            o seu endereço de email não será publicado|campos obrigatórios são|seja o primeiro a comentar
            il tuo indirizzo email non sarà pubblicato|i campi obbligatori|je e mailadres wordt niet
            twój adres e mail nie zostanie|twój adres email nie zostanie|vaše e mailová adresa
            ваш адрес email не будет|ваш e mail не будет|alamat email anda tidak akan
            e posta hesabınız yayımlanmayacak|لن يتم نشر عنوان بريدك|メールアドレスが公開されることは
        """),
    ),
    "share": (
        25,
        _entries("""
            follow us on|follow us at|follow him on twitter|follow her on twitter|follow me on
            follow on twitter|like us on|find us on|join us on|share this|share on|share via|click to share
            connect with us|suivez nous sur|retrouvez nous sur|folgen sie uns|folge uns|síguenos en|síguenos
            siga nos|siga no|curta nossa|acompanhe nas redes|seguici su|volg ons op|śledź nas|obserwuj nas
            theo dõi chúng tôi|ikuti kami|تابعنا
        """),
    ),
    "menu": (
        30,
        _entries("""
            advertisement continue|photo advertisement|image advertisement|skip to|loading video
            story highlights
        """),
    ),
    "related": (
        25,
        _entries("""
            see more of|watch|listen|video|videos|photos|gallery|read|more|poll|quiz|related video|related story
            related stories|just watched|for breaking news|not seeing the|read more|read also|read next
            read the full|read our|see also|also read|also see|also on|click here|tap here|click to
            click through|click on the|watch video|watch the video|watch live|related|recommended|more from
            more in|more on|also in|comments powered by|blog comments powered by|more stories|more about
            you may also|you might also|most read|next article|previous article|up next|next up
            other news in|самые популярные|don't miss|in case you missed|for more on|for more news
            for more stories|for more information|for the latest|continue reading|view this post on
            a post shared by|lire aussi|à lire aussi|voir aussi|à voir aussi|lire la suite|cliquez ici
            pour en savoir plus|lesen sie auch|lesen sie hier|mehr zum thema|klicken sie hier|hier geht es
            lee también|lea también|leer más|haga clic|haz clic|ver más|leia também|leia mais|veja também
            clique aqui|saiba mais|leggi anche|clicca qui|lees ook|klik hier|läs också|läs mer|les også
            læs også|čtěte také|czytaj także|czytaj też|zobacz też|читайте также|смотрите также
            διαβάστε επίσης|xem thêm|đọc thêm|baca juga|اقرأ أيضا|关于更多
        """),
    ),
    "byline": (
        30,
        _entries("""
            reporting by|additional reporting by|editing by|writing by|compiled by|with reporting by
            with assistance by|with assistance from|with files from|with additional reporting|with agencies
            contributed to this report|posted by|written by|published by|submitted by
            par notre correspondant|propos recueillis par|publié par|écrit par|rédigé par|geschrieben von
            veröffentlicht von|publicado por|escrito por|postado por|pubblicato da|scritto da|geplaatst door
            опубликовано|автор|autor|autorka|tác giả
        """),
    ),
    "caption": (
        80,
        _entries("""
            photo by|photograph by|photographs by|video by|video courtesy|illustration by|photo courtesy
            photo credit|photos by|image credit|image courtesy|image caption|image copyright|picture credit
            media caption|file photo|file in this|file this|in this photo|in this file photo|in this image
            this photo provided|this undated photo|this image provided|this image released|a file photo
            crédit photo|crédits|foto de|foto di|bildquelle|ảnh minh họa|getty images|ap photo
        """),
    ),
    "footer": (
        60,
        _entries("""
            copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten
            todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati
            wszelkie prawa zastrzeżone|všechna práva vyhrazena|все права защищены|bản quyền
            this article was originally published|this article originally appeared
            this story was originally published|this story originally appeared
            this post was originally published|this post originally appeared|originally published
            this material may not be published|the views expressed|the opinions expressed|opinions expressed
            this story has been updated|this article has been updated|this post has been updated
            this page was last|cet article a été publié|cet article est paru|dieser artikel erschien
            dieser artikel ist|este artículo fue publicado originalmente
            este artigo foi publicado originalmente|questo articolo è stato pubblicato
            artikel ini telah tayang|when you purchase through links|we may earn a commission
            we may earn an affiliate|some links may be|powered by|theme by|designed by|send tips to
            contact the author|contact the reporter|got a tip|editor's note|editors note|editor’s note
            citation|have a tip|view our online press pack
        """),
    ),
    "tags": (
        60,
        _entries("""
            tags|tagged|filed under|filed in|posted in|keywords|topics|categories|category|mots clés
            étiquettes|schlagwörter|schlagworte|stichworte|etiquetas|palavras chave|palabras clave|štítky
            tagi|słowa kluczowe|теги|метки|ключевые слова|từ khóa|kata kunci|etiketler
        """),
    ),
}

PHRASES: tuple[tuple[str, int, bool, tuple[str, ...]], ...] = (
    (
        "newsletter",
        40,
        False,
        _entries("""
            sign up for our|sign up for the newsletter|subscribe to our|our newsletter|our free newsletter
            our daily newsletter|our weekly newsletter|in your inbox|to your inbox|meet your inbox
            unsubscribe at any time|unsubscribe anytime|opt out at any time|breaking news emails
            been successfully subscribed|subscribing you to|notre newsletter|notre lettre d'information
            unseren newsletter|nuestro boletín|nuestra newsletter|nossa newsletter|nostra newsletter
        """),
    ),
    (
        "cookie",
        250,
        True,
        _entries("""
            cookie policy|uses cookies|use of cookies|utilise des cookies|verwendet cookies|uso de cookies
            utilizza i cookie|usa i cookie|necessary cookies|these cookies
        """),
    ),
    (
        "comments",
        40,
        True,
        _entries("""
            address will not be published|share it in the comments|in the comments below|in the comments section
            in the comment section|required fields are marked|to post a comment|community standards
            our community guidelines|your personal data|publishing your comment
        """),
    ),
    (
        "footer",
        90,
        False,
        _entries("""
            all rights reserved|tous droits réservés|alle rechte vorbehalten|todos los derechos reservados
            todos os direitos reservados|tutti i diritti riservati|все права защищены|may not be reproduced
            may not be published broadcast rewritten|this document is subject to copyright|무단전재|無断転載
            page you requested was not found|page you are looking for|enable javascript|requires javascript
            browser does not support|provided on this website|registered trademarks of
            not been evaluated by the food and drug|the seed for this crawl|this crawl was
            warc files associated|crawl data to the internet archive
        """),
    ),
    (
        "footer",
        70,
        True,
        _entries("""
            terms of use|terms of service|privacy policy|privacy notice|data protection policy|consult your physician
            affiliate commission
        """),
    ),
    (
        "byline",
        60,
        False,
        _entries("""
            contributed to this report|contributed to this story|contributed to this article|can be reached at
            contributed to this post|contributed reporting|a contribué à cet article|reach her at|reach him at|reach the reporter at
        """),
    ),
    (
        "menu",
        60,
        False,
        _entries("""
            replay more videos|more news videos|click to play|tap to play|rating is available when
        """),
    ),
    (
        "caption",
        60,
        True,
        _entries("""
            ap photo|afp photo|reuters photo|getty images|photo provided by|photo courtesy of|file photo
        """),
    ),
    (
        "caption",
        40,
        False,
        _entries("""
            video courtesy of|video provided by
        """),
    ),
)
