package org.uzat.order.storm;

/** What may befall a payment, each with how often of ten thousand payments it must befall at least for the storm to count as one. */
enum Happening {
    OPENED(9_000),
    OPENED_AGAIN_BY_THE_SAME_KEY(500),
    ANSWER_TO_OPENING_LOST(400),
    PAID(5_000),
    PAID_AFTER_ITS_TIME(300),
    PAID_ANOTHER_AMOUNT(150),
    PAID_IN_ANOTHER_CURRENCY(150),
    DECLINED(500),
    NEVER_PAID(500),
    CALLBACK(3_000),
    CALLBACK_LOST(1_000),
    CALLBACK_DOUBLED(1_000),
    CALLBACK_OUT_OF_ORDER(100),
    CALLBACK_FORGED(500),
    BROWSER_CAME_BACK(2_000),
    LOOKED_UP(3_000),
    LOOK_UP_WITHOUT_ANSWER(500),
    CARD_BARRED_MEANWHILE(400),
    REFUNDED(200),
    REFUND_WITHOUT_ANSWER(50),
    CRASHED_WHILE_OPENING(200),
    CRASHED_AT_A_CALLBACK(200),
    CRASHED_AT_DURABLE_WORK(300);

    /** The least number in a storm over ten thousand payments. */
    final int floor;

    Happening(int floor) {
        this.floor = floor;
    }
}
