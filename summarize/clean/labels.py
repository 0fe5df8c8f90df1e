"""The words of page widgets: whole lines.

A line is compared without case, digits and punctuation, so that "12 Comments" and "» comments" are one.
"""

from __future__ import annotations


def entries(table: str) -> tuple[str, ...]:
    """Return the entries of a table, written with bars and line breaks between them."""
    return tuple(entry.strip() for line in table.strip().splitlines() for entry in line.split("|"))


LABELS: dict[str, tuple[str, ...]] = {
    "menu": entries("""
        top of page|image of|photo of|back to gallery|media playback is unsupported on your device
        bottom of page|skip to content|skip to main content|skip to navigation|menu|home|search|close
        back to top|scroll to top|top|log in|login|sign in|sign up|register|logout|my account
        subscribe now|next|previous|next article|previous article|next post|previous post|next story
        previous story|toggle navigation|advertisement|advertisements|advert|ad|ads|sponsored
        sponsored content|promoted|promoted content|anzeige|werbung|publicité|publicidad|publicidade
        pubblicità|reklama|реклама|quảng cáo|広告|广告|الإعلان|إعلان|story continues below advertisement
        article continues below advertisement|story continues below|continue reading the main story
        continue reading|advertisement continue reading the main story|loading|slideshow images|play
        play video|watch|watch live|listen|pause|mute|replay|autoplay|view gallery|view slideshow
        accueil|rechercher|recherche|connexion|se connecter|s'abonner|startseite|suche|suchen|anmelden
        zurück|weiter|inicio|buscar|iniciar sesión|início|entrar|assine|cerca|accedi|strona główna
        szukaj|zaloguj|trang chủ|đăng nhập|tìm kiếm|главная|поиск|войти|首页|首頁|ホーム|検索|홈|검색
        로그인|الرئيسية
        بحث
    """),
    "share": entries("""
        share|share this|share this article|share this story|share this post|share article|shares|tweet
        tweets|pin|pin it|email|e mail|email this|print|print this|print this article|print article
        facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|instagram|youtube|flipboard
        tumblr|messenger|google|copy link|link copied|save|bookmark|share on facebook|share on twitter
        share on x|share on linkedin|share on whatsapp|share via email|like|like us|share on pinterest
        share on reddit|share on email|follow us|follow|connect with us|partager|partagez
        partager sur facebook|partager sur twitter|imprimer|envoyer|teilen|drucken|merken
        artikel drucken|compartir|compartir en facebook|compartir en twitter|imprimir|compartilhar
        compartilhe|partilhar|condividi|stampa|udostępnij|drukuj|sdílet|tisk|dela|del|delen|paylaş
        поделиться|κοινοποίηση|chia sẻ|bagikan|شارك|مشاركة|طباعة|分享|シェア|공유|공유하기|인쇄
    """),
    "comments": entries("""
        comments|comment|отзывы|добавить отзыв|reviews|leave a comment|leave a reply|leave reply
        post a comment|add a comment|no comments|nessun commento|aucun commentaire|keine kommentare
        sin comentarios|nenhum comentário|no comments yet|view comments|show comments|read comments
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
    "related": entries("""
        related|related articles|related stories|related posts|related news|related content
        related topics|related links|related coverage|related story|more stories|more news|more from
        more on this story|more like this|read next|recommended|recommended for you|recommended stories
        recommended reading|you may also like|you might also like|you may like|you might like|also read
        read also|read more|see also|see more|learn more|more|top stories|top news|trending|trending now
        trending stories|trending news|most read|most popular|most viewed|most shared|most commented
        popular|popular posts|popular stories|popular now|editors picks|editor's picks|editor’s picks
        latest|latest news|latest stories|latest posts|recent posts|recent comments|recent stories
        breaking news|other news|other stories|in other news|up next|next up|what to read next
        keep reading|around the web|from around the web|from the web|we recommend|don't miss|don’t miss
        in case you missed it|archives|categories|view all|load more|show more|more videos|more photos
        more in|more about this|further reading|in this article|à lire aussi|lire aussi|voir aussi
        sur le même sujet|articles liés|articles similaires|les plus lus|plus lus|à la une
        en savoir plus|lire la suite|à voir aussi|dernières actualités|dans la même rubrique
        contenus sponsorisés|mehr zum thema|lesen sie auch|lesen sie mehr
        das könnte sie auch interessieren|ähnliche artikel|meistgelesen|auch interessant|weitere artikel
        weitere beiträge zum thema|ähnliche beiträge|neueste beiträge|mehr dazu|te puede interesar
        lee también|lea también|más leídas|lo más leído|noticias relacionadas|artículos relacionados
        más noticias|últimas noticias|ver más|leer más|también te puede interesar|más información
        relacionados|leia também|leia mais|veja também|mais lidas|notícias relacionadas|saiba mais
        últimas notícias|relacionadas|leggi anche|articoli correlati|potrebbe interessarti|i più letti
        ultime notizie|leggi tutto|approfondisci|lees ook|meest gelezen|läs också|les også|læs også
        čtěte také|přečtěte si|související články|czytaj także|zobacz także|czytaj też|najnowsze
        читайте также|похожие статьи|ещё по теме|по теме|популярное|διαβάστε επίσης|tin liên quan
        tin cùng chuyên mục|xem thêm|đọc thêm|tin khác|bài liên quan|tin mới nhất|đọc nhiều|baca juga
        berita terkait|berita terpopuler|artikel terkait|ilgili haberler|اقرأ أيضا|مواضيع ذات صلة
        أخبار ذات صلة|קראו עוד|כתבות נוספות|यह भी पढ़ें|相关新闻|相关阅读|延伸閱讀|関連記事|관련기사
        많이 본 뉴스|많이 본 칼럼
    """),
    "newsletter": entries("""
        newsletter|newsletters|subscribe|email address|your email|enter your email|your email address
        sign me up|free newsletter|get the newsletter|email newsletter|sign up for e mail newsletters
        subscribe to our newsletter|abonnez vous|inscrivez vous|jetzt abonnieren|abonnieren|suscríbete
        suscribirse|suscripción|inscreva se|iscriviti|thanks for subscribing|thank you for subscribing
        подписаться|đăng ký|subskrybuj
    """),
    "caption": entries("""
        photo|photos|image|images|picture|video|videos|gallery|slideshow|caption|hide caption
        toggle caption|enlarge|enlarge image|enlarge this image|view full caption|view photos
        click to enlarge|interactive|graphic|media caption|image caption|image copyright|file photo
        getty images|ap photo|reuters|afp|photo credit|foto|fotos|bild|ảnh minh họa|ảnh|hình minh họa
        фото|видео|vidéo|διαφήμιση|φωτογραφία|图片|写真|사진
    """),
    "footer": entries("""
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
    "date": entries("""
        posted|updated|published|last updated|publié|mis à jour|veröffentlicht|aktualisiert|publicado
        actualizado|atualizado|pubblicato|aggiornato
    """),
    "read time": entries("""
        min read|mins read|minute read|minutes read|min|minutes to read|read time|reading time
        read in minutes|views|min de lecture|minutes de lecture|min lesezeit|minuten lesezeit
        lesedauer minuten|min de lectura|min de leitura|minuti di lettura|tempo di lettura minuti
        мин чтения|phút đọc|dk okuma|view|hits|lượt xem|vues
    """),
}
