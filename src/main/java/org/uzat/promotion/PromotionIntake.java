package org.uzat.promotion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uzat.intake.BadField;
import org.uzat.intake.IncomingFile;
import org.uzat.intake.Intake;
import org.uzat.intake.UnreadableFile;
import org.uzat.operator.OperatorColumn;
import org.uzat.operator.Operators;
import org.uzat.snapshot.Snapshots;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Loads promotions from a JSON file: one object or an array of them, each for itself. A word in it is never repeated anywhere. */
@Component
final class PromotionIntake implements Intake {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Promotions promotions;
    private final PromoCodes codes;
    private final Operators operators;
    private final Snapshots snapshots;
    private final Clock clock;

    PromotionIntake(Promotions promotions, PromoCodes codes, Operators operators, Snapshots snapshots, Clock clock) {
        this.promotions = promotions;
        this.codes = codes;
        this.operators = operators;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "promotions";
    }

    @Override
    public void load(IncomingFile file, @Nullable String operatorCode) {
        snapshots.refresh();
        List<JsonNode> items = items(file);
        for (int i = 0; i < items.size(); i++) {
            put(file, i + 1, items.get(i), new OperatorColumn(operators, operatorCode));
        }
    }

    private static List<JsonNode> items(IncomingFile file) {
        try {
            JsonNode tree = JSON.readTree(file.input());
            if (!tree.isObject() && !tree.isArray()) {
                throw new UnreadableFile(file.path() + " holds no JSON object and no array of them");
            }
            return tree.isArray() ? tree.valueStream().toList() : List.of(tree);
        } catch (JacksonException e) {
            throw new UnreadableFile(file.path() + " is no JSON: " + e.getOriginalMessage());
        }
    }

    /** The number of the object stands where other files have that of the line. */
    private void put(IncomingFile file, int number, JsonNode item, OperatorColumn column) {
        try {
            var operator = column.of(item.path("operator").asString(""), clock.instant());
            List<BadField> faults = new ArrayList<>();
            Promotion wanted = new PromotionFields(item, operator, codes, faults).read();
            if (wanted == null) {
                file.reject(number, faults.getFirst());
                faults.stream().skip(1).forEach(fault -> file.note(number, fault));
                return;
            }
            save(file, number, wanted);
        } catch (BadField fault) {
            file.reject(number, fault);
        }
    }

    private void save(IncomingFile file, int number, Promotion wanted) {
        switch (promotions.save(wanted)) {
            case Promotions.Saved.Done done -> {
                file.loaded(done.unchanged() ? 0 : 1);
                file.unchanged(done.unchanged() ? 1 : 0);
            }
            case Promotions.Saved.NotSaved not -> {
                file.reject(number, bad(not.faults().getFirst()));
                not.faults().stream().skip(1).forEach(fault -> file.note(number, bad(fault)));
            }
        }
    }

    private static BadField bad(Fault fault) {
        return new BadField(fault.field(), fault.value(), fault.field() + " " + fault.reason());
    }
}
