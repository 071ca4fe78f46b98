package org.uzat.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uzat.demo.Workbench;
import org.uzat.numbering.LineId;

/** Number, pack, pay, done: the guest's pages on the real desk, without JavaScript. */
@Tag("store")
@Workbench
class GuestJourneyTest {

    @Autowired
    private Shop shop;

    @Test
    void renewsACardInThreeScreens() {
        LineId line = shop.line(0);
        shop.change("insert into msisdn_directory (msisdn, line_id) values (994501234567, ?)", line.number());

        HttpResponse<String> found = shop.post(shop.address() + "/cards", "number=050+123+45+67");
        assertThat(found.statusCode()).isEqualTo(303);
        String cardPath = path(found);
        assertThat(cardPath).startsWith("/cards/").doesNotContain("0501234567", "994501234567");

        String card = shop.get(shop.address() + cardPath).body();
        assertThat(card).contains("9.90", "Caspian Mobile").doesNotContain("ln_");
        String offer = first(card, "value=\"(TOURIST-10:[^\"]+)\"");
        String once = first(card, "name=\"once\"[^>]*value=\"([^\"]+)\"");
        String form = "offer=" + Shop.encoded(offer) + "&once=" + Shop.encoded(once);
        HttpResponse<String> toPay = shop.post(shop.address() + cardPath + "/payment", form);
        assertThat(toPay.statusCode()).isEqualTo(303);
        String checkout = toPay.headers().firstValue("Location").orElseThrow();
        assertThat(shop.post(shop.address() + cardPath + "/payment", form)
                        .headers()
                        .firstValue("Location"))
                .as("a second tap")
                .contains(checkout);

        HttpResponse<String> back = shop.post(checkout, "test=SUCCESS");
        String payment = back.headers().firstValue("Location").orElseThrow();
        assertThat(payment).startsWith(shop.address() + "/payments/pm_");
        Shop.await(() -> shop.get(payment).body().contains("9.90")
                && shop.count("select count(*) from renewal where line_id = ?", line.number()) == 1);
        Shop.await(() -> !shop.get(payment).body().contains("http-equiv=\"refresh\""));
        String fresh = first(shop.get(shop.address() + cardPath).body(), "name=\"once\"[^>]*value=\"([^\"]+)\"");
        assertThat(fresh).as("the next purchase has its own name").isNotEqualTo(once);
    }

    @Test
    void tellsNothingAboutNumbersThatAreNotThere() {
        HttpResponse<String> none = shop.post(shop.address() + "/cards", "number=050+999+99+99");
        assertThat(none.statusCode()).isBetween(400, 499);
        assertThat(shop.get(shop.address() + "/cards/forged").statusCode()).isEqualTo(404);
        assertThat(shop.get(shop.address() + "/payments/pm_forged").statusCode())
                .isEqualTo(404);
    }

    private static String path(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
