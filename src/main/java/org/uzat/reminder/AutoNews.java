package org.uzat.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uzat.autorenew.OwnerNews;
import org.uzat.event.EventKind;
import org.uzat.event.Follower;
import org.uzat.event.LineEvent;
import org.uzat.line.Line;
import org.uzat.line.Lines;
import org.uzat.numbering.LineId;
import org.uzat.origin.Channel;

/** Tells owners what auto-renew has done, and what it could not do. */
@Component
class AutoNews implements OwnerNews, Follower {

    private static final Duration GOOD_FOR = Duration.ofDays(2);

    private final Notices notices;
    private final NoticeStore store;
    private final Lines lines;
    private final Clock clock;

    AutoNews(Notices notices, NoticeStore store, Lines lines, Clock clock) {
        this.notices = notices;
        this.store = store;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public void tell(List<OwnerNews.Told> news) {
        notices.post(news.stream()
                .map(told -> new Notices.News(
                        new NoticeKey(told.line(), occasion(told.what()), 0, told.at()),
                        clock.instant().plus(GOOD_FOR),
                        Map.of()))
                .toList());
    }

    @Override
    public String name() {
        return "reminder-auto-renew";
    }

    /** What it has done is told by the change that it made; what was long ago when this came here is not news. */
    @Override
    public void follow(List<LineEvent> events) {
        Instant now = clock.instant();
        List<LineEvent> renewed = events.stream()
                .filter(event ->
                        event.kind() == EventKind.RENEWED && event.origin().channel() == Channel.AUTO)
                .filter(event -> now.isBefore(event.at().plus(GOOD_FOR)))
                .toList();
        if (renewed.isEmpty()) {
            return;
        }
        Map<LineId, Line> found =
                lines.read(renewed.stream().map(LineEvent::line).collect(Collectors.toSet()));
        Map<NoticeStore.Change, Long> prices = store.prices(renewed.stream()
                .map(event -> new NoticeStore.Change(event.line(), event.version()))
                .toList());
        List<Notices.News> news = new ArrayList<>();
        for (LineEvent event : renewed) {
            Line line = found.get(event.line());
            Long price = prices.get(new NoticeStore.Change(event.line(), event.version()));
            Instant ends = line == null ? null : line.life().validUntil();
            if (ends != null && price != null) {
                news.add(new Notices.News(
                        new NoticeKey(event.line(), Occasion.AUTO_DONE, event.version(), event.at()),
                        event.at().plus(GOOD_FOR),
                        Map.of(Notices.PRICE, price.toString(), Notices.ENDS, ends.toString())));
            }
        }
        notices.post(news);
    }

    private static Occasion occasion(OwnerNews.What what) {
        return switch (what) {
            case SHORT -> Occasion.AUTO_SHORT;
            case STOPPED -> Occasion.AUTO_STOPPED;
        };
    }
}
