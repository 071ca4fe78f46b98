package org.uzat.reminder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.claim.Claims;
import org.uzat.identity.Account;
import org.uzat.identity.AccountId;
import org.uzat.identity.Accounts;
import org.uzat.identity.Address;
import org.uzat.language.Language;
import org.uzat.line.Line;
import org.uzat.messaging.Devices;
import org.uzat.messaging.Medium;
import org.uzat.messaging.Messages;
import org.uzat.numbering.LineId;
import org.uzat.operator.OperatorSettings;

/** Finds out who is told of a card, in which language and by which ways; by sets, however many there are. */
@Component
class Readers {

    /**
     * Who is told.
     *
     * @param account the card's owner; null where the card itself is told
     * @param card what its owner calls it, or null
     * @param addresses where it can be reached, by medium
     */
    record Reader(
            @Nullable AccountId account,
            Language language,
            @Nullable String card,
            Map<Medium, String> addresses,
            Map<Topic, List<Medium>> ways) {

        /** The ways for a topic that lead somewhere. */
        List<Medium> ways(Topic topic) {
            return ways.getOrDefault(topic, List.of()).stream()
                    .filter(addresses::containsKey)
                    .toList();
        }
    }

    private final Claims claims;
    private final Accounts accounts;
    private final Choices choices;
    private final Messages messages;
    private final Devices devices;

    Readers(Claims claims, Accounts accounts, Choices choices, Messages messages, Devices devices) {
        this.claims = claims;
        this.accounts = accounts;
        this.choices = choices;
        this.messages = messages;
        this.devices = devices;
    }

    /** Who is told of each line; lines of which nobody is told are left out. */
    Map<LineId, Reader> of(Collection<Line> lines, Map<LineId, OperatorSettings> settings) {
        List<LineId> ids = lines.stream().map(Line::id).toList();
        Map<LineId, AccountId> owners = claims.owners(ids);
        Map<LineId, String> nicknames = owners.isEmpty() ? Map.of() : claims.nicknames(owners.keySet());
        Map<AccountId, Reader> known = known(new HashSet<>(owners.values()));
        Map<LineId, Reader> readers = new HashMap<>();
        Set<LineId> unowned = new HashSet<>();
        for (Line line : lines) {
            AccountId owner = owners.get(line.id());
            Reader reader = owner == null ? null : known.get(owner);
            if (reader != null) {
                readers.put(line.id(), named(reader, nicknames.get(line.id())));
            } else if (owner == null) {
                unowned.add(line.id());
            }
        }
        tellThemselves(lines, unowned, settings, readers);
        return readers;
    }

    private Map<AccountId, Reader> known(Set<AccountId> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, Map<Topic, List<Medium>>> ways = choices.ways(owners);
        Set<Long> withDevices = messages.carries(Medium.PUSH)
                ? devices.among(owners.stream().map(AccountId::number).toList())
                : Set.of();
        Map<AccountId, Reader> known = new HashMap<>();
        for (Account account : accounts.find(owners).values()) {
            Map<Medium, String> addresses = new HashMap<>();
            if (withDevices.contains(account.id().number())) {
                addresses.put(Medium.PUSH, ""); // an account is address enough
            }
            for (Address address : account.addresses()) {
                if (messages.carries(address.medium())) {
                    addresses.put(address.medium(), address.text());
                }
            }
            known.put(
                    account.id(),
                    new Reader(
                            account.id(),
                            account.language(),
                            null,
                            addresses,
                            ways.getOrDefault(account.id(), Map.of())));
        }
        return known;
    }

    /** A card that nobody has claimed is told by SMS to its own number, where its operator wants that and its holder does not mind. */
    private void tellThemselves(
            Collection<Line> lines,
            Set<LineId> unowned,
            Map<LineId, OperatorSettings> settings,
            Map<LineId, Reader> readers) {
        if (unowned.isEmpty() || !messages.carries(Medium.SMS)) {
            return;
        }
        Set<LineId> stopped = choices.stopped(unowned);
        for (Line line : lines) {
            Optional<Language> language = Optional.ofNullable(settings.get(line.id()))
                    .map(operator -> operator.policies().reminders().ownNumber());
            if (unowned.contains(line.id())
                    && line.msisdn() != null
                    && language.isPresent()
                    && !stopped.contains(line.id())) {
                Map<Medium, String> number =
                        Map.of(Medium.SMS, Objects.requireNonNull(line.msisdn()).e164());
                Map<Topic, List<Medium>> ways = Map.of(Topic.EXPIRY, List.of(Medium.SMS));
                readers.put(line.id(), new Reader(null, language.get(), null, number, ways));
            }
        }
    }

    private static Reader named(Reader reader, @Nullable String nickname) {
        return nickname == null
                ? reader
                : new Reader(reader.account(), reader.language(), nickname, reader.addresses(), reader.ways());
    }
}
