package org.uzat.web.guest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards with money on them, whose days are over or not, and a way to ask with headers of one's own. */
@TestComponent
@Lazy
public class WalledCards {

    private final TouristLines lines;
    private final JdbcClient database;
    private final HttpClient http = HttpClient.newHttpClient();

    WalledCards(TouristLines lines, JdbcClient database) {
        this.lines = lines;
        this.database = database;
    }

    /** A card whose days are over since three days; its number. */
    public long expired(long mainMinor) {
        return valid(-3, mainMinor);
    }

    /** A card that is good for so many days more; its number. */
    public long valid(int days, long mainMinor) {
        long number = lines.line(days, null);
        database.sql("update line set main_minor = ? where msisdn = ?")
                .params(mainMinor, number)
                .update();
        return number;
    }

    /** Takes all its days. */
    public void expire(long number) {
        database.sql("""
                        update line set valid_until = now() - interval '1 day', grace_until = now() + interval '29 days'
                        where msisdn = ?
                        """).param(number).update();
    }

    public HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
