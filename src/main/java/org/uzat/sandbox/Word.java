package org.uzat.sandbox;

/** What the bank's pages say, in English, Azerbaijani, Russian and Chinese; {@code {}} takes a value. */
enum Word {
    TITLE("Sandbox bank", "Sınaq bankı", "Тестовый банк", "沙盒银行"),
    NO_MONEY(
            "A demonstration: no real money moves. Do not type a real card.",
            "Bu, nümayişdir: real pul köçürülmür. Real kart yazmayın.",
            "Это демонстрация: деньги не списываются. Не вводите настоящую карту.",
            "这是演示，不会发生真实扣款。请勿输入真实银行卡。"),
    TO_PAY("To pay", "Ödəniləcək", "К оплате", "应付金额"),
    TEST_CARDS("Pay with a test card", "Sınaq kartı ilə ödəyin", "Оплатить тестовой картой", "用测试卡支付"),
    OR_TYPE("or type a card", "və ya kart yazın", "или введите карту", "或输入卡号"),
    NUMBER("Card number", "Kart nömrəsi", "Номер карты", "卡号"),
    EXPIRY("Valid to (MM/YY)", "Etibarlıdır (AA/İİ)", "Срок (ММ/ГГ)", "有效期（月/年）"),
    CVC("Security code", "Təhlükəsizlik kodu", "Код безопасности", "安全码"),
    PAY("Pay {}", "{} ödə", "Оплатить {}", "支付 {}"),
    CANCEL("Cancel and go back", "Ləğv et və qayıt", "Отменить и вернуться", "取消并返回"),
    BACK("Back to the shop", "Mağazaya qayıt", "Вернуться в магазин", "返回商家"),
    CARD_SUCCESS("Paid at once", "Dərhal ödənilir", "Оплата сразу", "立即支付成功"),
    CARD_DECLINE("Declined", "Rədd edilir", "Отказ", "被拒绝"),
    CARD_CHALLENGE(
            "Asks for a code (3-D Secure)",
            "Kod soruşur (3-D Secure)",
            "Спросит код (3-D Secure)",
            "需要验证码（3-D Secure）"),
    CARD_LOST(
            "Paid, but the shop is not told",
            "Ödənilir, amma mağazaya xəbər getmir",
            "Оплата, но магазин не узнает сразу",
            "支付成功，但商家收不到通知"),
    CARD_TWICE(
            "Paid, and the shop is told several times",
            "Ödənilir və mağazaya bir neçə dəfə xəbər gedir",
            "Оплата, магазин узнает несколько раз",
            "支付成功，商家多次收到通知"),
    CARD_SLOW("Paid after 20 seconds", "20 saniyə sonra ödənilir", "Оплата через 20 секунд", "20 秒后支付成功"),
    CHALLENGE(
            "Your bank asks whether it is you",
            "Bankınız bunun siz olduğunuzu soruşur",
            "Ваш банк спрашивает, вы ли это",
            "发卡行需要确认是您本人"),
    CHALLENGE_CODE(
            "In the sandbox the code is shown here: {}",
            "Sınaqda kod burada göstərilir: {}",
            "В тестовом банке код показан здесь: {}",
            "沙盒中验证码直接显示：{}"),
    CODE("Code", "Kod", "Код", "验证码"),
    CONFIRM("Confirm", "Təsdiqlə", "Подтвердить", "确认"),
    WRONG_CODE("This is not the code.", "Kod düzgün deyil.", "Неверный код.", "验证码不正确。"),
    WRONG_NUMBER("This card number has a slip in it.", "Kart nömrəsində səhv var.", "В номере карты ошибка.", "卡号有误。"),
    WRONG_EXPIRY(
            "Write the date like 12/30.", "Tarixi 12/30 kimi yazın.", "Напишите срок так: 12/30.", "有效期请写成 12/30。"),
    EXPIRED_CARD("This card has expired.", "Kartın müddəti bitib.", "Срок карты истёк.", "此卡已过期。"),
    WRONG_CVC(
            "The security code has three or four digits.",
            "Təhlükəsizlik kodu üç və ya dörd rəqəmdir.",
            "Код безопасности — три или четыре цифры.",
            "安全码为三位或四位数字。"),
    NO_TEST_CARD(
            "Only the test cards on this page work here.",
            "Burada yalnız bu səhifədəki sınaq kartları işləyir.",
            "Здесь работают только тестовые карты с этой страницы.",
            "这里只能使用本页的测试卡。"),
    OVER("This payment is closed.", "Bu ödəniş bağlanıb.", "Этот платёж закрыт.", "此笔支付已关闭。"),
    CLAIM(
            "This was not me: take the money back",
            "Bu mən deyildim: pulu geri al",
            "Это был не я: вернуть деньги",
            "不是我付的：把钱要回来"),
    CLAIMED(
            "The bank has taken {} back and looks into it.",
            "Bank {} məbləğini geri alıb və araşdırır.",
            "Банк забрал {} и разбирается.",
            "银行已收回 {}，正在调查。"),
    FOR_SHOP("Decide for the shop", "Mağazanın xeyrinə həll et", "Решить в пользу магазина", "判商家胜"),
    FOR_PAYER("Decide for the payer", "Ödəyənin xeyrinə həll et", "Решить в пользу плательщика", "判付款人胜"),
    UNKNOWN("There is no such payment.", "Belə ödəniş yoxdur.", "Такого платежа нет.", "没有这笔支付。");

    private final String english;
    private final String azerbaijani;
    private final String russian;
    private final String chinese;

    Word(String english, String azerbaijani, String russian, String chinese) {
        this.english = english;
        this.azerbaijani = azerbaijani;
        this.russian = russian;
        this.chinese = chinese;
    }

    /** In a language by its BCP 47 tag; English where it is another one. */
    String in(String language) {
        return switch (language) {
            case "az" -> azerbaijani;
            case "ru" -> russian;
            case "zh" -> chinese;
            default -> english;
        };
    }
}
