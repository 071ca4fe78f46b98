package org.uzat.order.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.uzat.decision.Command;
import org.uzat.decision.RequestKey;
import org.uzat.money.Money;
import org.uzat.renewal.Answer;
import org.uzat.renewal.Renewals;

/** The engine, asked by somebody who makes the mistakes that are planted on purpose. */
final class MistakenRenewals implements Renewals {

    private final Renewals real;
    volatile Fault fault = Fault.NONE;

    MistakenRenewals(Renewals real) {
        this.real = real;
    }

    @Override
    public List<CompletableFuture<Answer>> post(List<Command> commands) {
        List<CompletableFuture<Answer>> answers =
                real.post(commands.stream().map(this::mistaken).toList());
        if (fault == Fault.FULFILS_TWICE) {
            List<Command> again = new ArrayList<>();
            commands.forEach(command -> again.add(underAnotherKey(command)));
            CompletableFuture.allOf(real.post(again).toArray(CompletableFuture[]::new))
                    .join();
        }
        return answers;
    }

    @Override
    public Answer post(Command command) {
        return real.post(command);
    }

    private Command mistaken(Command command) {
        return switch (command) {
            case Command.PaidTopUp paid
            when fault == Fault.CREDITS_THE_WRONG_AMOUNT ->
                new Command.PaidTopUp(
                        paid.line(),
                        new Money(paid.amount().minor() + 1, paid.amount().currency()),
                        paid.paymentId(),
                        paid.unusable(),
                        paid.ifNotBought(),
                        paid.origin(),
                        paid.key());
            default -> command;
        };
    }

    private static Command underAnotherKey(Command command) {
        RequestKey other =
                new RequestKey(command.key().clientId(), command.key().key() + "-again");
        return switch (command) {
            case Command.PaidTopUp paid ->
                new Command.PaidTopUp(
                        paid.line(),
                        paid.amount(),
                        paid.paymentId(),
                        paid.unusable(),
                        paid.ifNotBought(),
                        paid.origin(),
                        other);
            case Command.PaidRenew paid ->
                new Command.PaidRenew(
                        paid.line(),
                        paid.packVersionId(),
                        paid.quantity(),
                        paid.price(),
                        paid.paymentId(),
                        paid.holdId(),
                        paid.heldPart(),
                        paid.unusable(),
                        paid.ifNotBought(),
                        paid.origin(),
                        other);
            default -> command;
        };
    }
}
