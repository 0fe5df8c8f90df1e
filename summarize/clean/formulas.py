"""The words of page widgets: formulas that sentences open with or hold.

Each list names the most words that a line may have to be judged by it, because a long line that opens like a
widget may be a sentence of the article. Lines are compared as in `labels`.
"""

from __future__ import annotations

from typing import NamedTuple

from summarize.clean.labels import entries


class Formulas(NamedTuple):
    """Formulas of one kind of furniture; a sentence with ``personal`` ones must address the visitor too."""

    kind: str
    most: int  # words of the line
    phrases: tuple[str, ...]
    personal: bool = False


OPENINGS = (
    Formulas(
        "newsletter",
        60,
        entries("""
            sign up for|sign up to|sign up here|sign up now|sign up today|subscribe to our
            subscribe to the|subscribe now|subscribe today|subscribe here|get our newsletter
            get the latest news|get breaking news|get news alerts|get the best of|join our newsletter
            join our mailing list|join our list|enter your email|want more stories like this
            stay up to date with|by signing up|by subscribing|by submitting your|by providing your email
            by entering your email|by clicking subscribe|you have successfully subscribed
            you are now subscribed|thank you for signing up|thanks for signing up
            thank you for subscribing|thanks for subscribing|don't miss our|receive our|our newsletter
            inscrivez vous à|abonnez vous à|recevez notre|recevez chaque|recevez gratuitement
            melden sie sich für|melde dich für|abonnieren sie|abonniere unseren|suscríbete a
            suscríbase a|recibe nuestro|recibe las últimas|regístrate para|assine a nossa|assine nossa
            inscreva se|cadastre se|receba as|receba nossas|iscriviti alla|ricevi la nostra
            meld je aan voor|schrijf je in|zapisz się|подпишитесь на|подписывайтесь на|đăng ký nhận
            daftar untuk|اشترك في
        """),
    ),
    Formulas(
        "cookie",
        250,
        entries("""
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
    Formulas(
        "comments",
        45,
        entries("""
            your email address will not be published|your e mail address will not be published
            one thought on|required fields are marked|thoughts on|comments on|responses to
            leave a comment|leave a reply|post a comment|be the first to comment
            you must be logged in to|log in to comment|log in to reply|sign in to comment
            login to comment|please log in to|notify me of|save my name email|this site uses akismet
            comments are closed|comments are moderated|comments for this|have something to add
            have your say|what do you think share|what do you think let us know
            let us know in the comments|tell us what you think|share your thoughts|join the conversation
            votre adresse e mail ne sera pas publiée|votre adresse de messagerie ne sera pas publiée
            les champs obligatoires sont|soyez le premier à|connectez vous pour
            deine e mail adresse wird nicht|ihre e mail adresse wird nicht|erforderliche felder sind
            tu dirección de correo electrónico no será publicada|los campos obligatorios
            sé el primero en comentar|o seu endereço de e mail não será publicado
            o seu endereço de email não será publicado|campos obrigatórios são
            seja o primeiro a comentar|il tuo indirizzo email non sarà pubblicato|i campi obbligatori
            je e mailadres wordt niet|twój adres e mail nie zostanie|twój adres email nie zostanie
            vaše e mailová adresa|ваш адрес email не будет|ваш e mail не будет
            alamat email anda tidak akan|e posta hesabınız yayımlanmayacak|لن يتم نشر عنوان بريدك
            メールアドレスが公開されることは
        """),
    ),
    Formulas(
        "share",
        25,
        entries("""
            follow us on|follow us at|follow him on twitter|follow her on twitter|follow me on
            follow on twitter|like us on|find us on|join us on|share this|share on|share via
            click to share|connect with us|suivez nous sur|retrouvez nous sur|folgen sie uns|folge uns
            síguenos en|síguenos|siga nos|siga no|curta nossa|acompanhe nas redes|seguici su|volg ons op
            śledź nas|obserwuj nas|theo dõi chúng tôi|ikuti kami|تابعنا
        """),
    ),
    Formulas(
        "menu",
        30,
        entries("""
            advertisement continue|photo advertisement|image advertisement|skip to|loading video
            story highlights
        """),
    ),
    Formulas(
        "related",
        25,
        entries("""
            see more of|watch|listen|video|videos|photos|gallery|read|more|poll|quiz|related video
            related story|related stories|just watched|for breaking news|not seeing the|read more
            read also|read next|read the full|read our|see also|also read|also see|also on|click here
            tap here|click to|click through|click on the|watch video|watch the video|watch live|related
            recommended|more from|more in|more on|also in|comments powered by|blog comments powered by
            more stories|more about|you may also|you might also|most read|next article|previous article
            up next|next up|other news in|самые популярные|don't miss|in case you missed|for more on
            for more news|for more stories|for more information|for the latest|continue reading
            view this post on|a post shared by|lire aussi|à lire aussi|voir aussi|à voir aussi
            lire la suite|cliquez ici|pour en savoir plus|lesen sie auch|lesen sie hier|mehr zum thema
            klicken sie hier|hier geht es|lee también|lea también|leer más|haga clic|haz clic|ver más
            leia também|leia mais|veja também|clique aqui|saiba mais|leggi anche|clicca qui|lees ook
            klik hier|läs också|läs mer|les også|læs også|čtěte také|czytaj także|czytaj też|zobacz też
            читайте также|смотрите также|διαβάστε επίσης|xem thêm|đọc thêm|baca juga|اقرأ أيضا|关于更多
        """),
    ),
    Formulas(
        "byline",
        30,
        entries("""
            reporting by|additional reporting by|editing by|writing by|compiled by|with reporting by
            with assistance by|with assistance from|with files from|with additional reporting
            with agencies|contributed to this report|posted by|written by|published by|submitted by
            par notre correspondant|propos recueillis par|publié par|écrit par|rédigé par
            geschrieben von|veröffentlicht von|publicado por|escrito por|postado por|pubblicato da
            scritto da|geplaatst door|опубликовано|автор|autor|autorka|tác giả
        """),
    ),
    Formulas(
        "caption",
        80,
        entries("""
            photo by|photograph by|photographs by|video by|video courtesy|illustration by|photo courtesy
            photo credit|photos by|image credit|image courtesy|image caption|image copyright
            picture credit|media caption|file photo|file in this|file this|in this photo
            in this file photo|in this image|this photo provided|this undated photo|this image provided
            this image released|a file photo|crédit photo|crédits|foto de|foto di|bildquelle
            ảnh minh họa|getty images|ap photo
        """),
    ),
    Formulas(
        "footer",
        60,
        entries("""
            copyright|all rights reserved|tous droits réservés|alle rechte vorbehalten
            todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati
            wszelkie prawa zastrzeżone|všechna práva vyhrazena|все права защищены|bản quyền
            this article was originally published|this article originally appeared
            this story was originally published|this story originally appeared
            this post was originally published|this post originally appeared|originally published
            this material may not be published|the views expressed|the opinions expressed
            opinions expressed|this story has been updated|this article has been updated
            this post has been updated|this page was last|cet article a été publié|cet article est paru
            dieser artikel erschien|dieser artikel ist|este artículo fue publicado originalmente
            este artigo foi publicado originalmente|questo articolo è stato pubblicato
            artikel ini telah tayang|when you purchase through links|we may earn a commission
            we may earn an affiliate|some links may be|powered by|theme by|designed by|send tips to
            contact the author|contact the reporter|got a tip|editor's note|editors note|editor’s note
            citation|have a tip|view our online press pack
        """),
    ),
    Formulas(
        "tags",
        60,
        entries("""
            tags|tagged|filed under|filed in|posted in|keywords|topics|categories|category|mots clés
            étiquettes|schlagwörter|schlagworte|stichworte|etiquetas|palavras chave|palabras clave
            štítky|tagi|słowa kluczowe|теги|метки|ключевые слова|từ khóa|kata kunci|etiketler
        """),
    ),
)

PHRASES = (
    Formulas(
        "newsletter",
        40,
        entries("""
            sign up for our|sign up for the newsletter|subscribe to our|our newsletter
            our free newsletter|our daily newsletter|our weekly newsletter|in your inbox|to your inbox
            meet your inbox|unsubscribe at any time|unsubscribe anytime|opt out at any time
            breaking news emails|been successfully subscribed|subscribing you to|notre newsletter
            notre lettre d'information|unseren newsletter|nuestro boletín|nuestra newsletter
            nossa newsletter|nostra newsletter
        """),
    ),
    Formulas(
        "cookie",
        250,
        entries("""
            cookie policy|uses cookies|use of cookies|utilise des cookies|verwendet cookies
            uso de cookies|utilizza i cookie|usa i cookie|necessary cookies|these cookies
        """),
        personal=True,
    ),
    Formulas(
        "comments",
        40,
        entries("""
            address will not be published|share it in the comments|in the comments below
            in the comments section|in the comment section|required fields are marked|to post a comment
            community standards|our community guidelines|your personal data|publishing your comment
        """),
        personal=True,
    ),
    Formulas(
        "footer",
        90,
        entries("""
            all rights reserved|tous droits réservés|alle rechte vorbehalten
            todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati
            все права защищены|may not be reproduced|may not be published broadcast rewritten
            this document is subject to copyright|무단전재|無断転載|page you requested was not found
            page you are looking for|enable javascript|requires javascript|browser does not support
            provided on this website|registered trademarks of|not been evaluated by the food and drug
            the seed for this crawl|this crawl was|warc files associated
            crawl data to the internet archive
        """),
    ),
    Formulas(
        "footer",
        70,
        entries("""
            terms of use|terms of service|privacy policy|privacy notice|data protection policy
            consult your physician|affiliate commission
        """),
        personal=True,
    ),
    Formulas(
        "byline",
        60,
        entries("""
            contributed to this report|contributed to this story|contributed to this article
            can be reached at|to contact the editor|to contact the reporter|contributed to this post
            contributed reporting|a contribué à cet article
            reach her at|reach him at|reach the reporter at
        """),
    ),
    Formulas(
        "menu",
        60,
        entries("""
            replay more videos|more news videos|click to play|tap to play|rating is available when
        """),
    ),
    Formulas(
        "caption",
        60,
        entries("""
            ap photo|afp photo|reuters photo|getty images|photo provided by|photo courtesy of|file photo
        """),
        personal=True,
    ),
    Formulas(
        "caption",
        40,
        entries("""
            video courtesy of|video provided by
        """),
    ),
)
