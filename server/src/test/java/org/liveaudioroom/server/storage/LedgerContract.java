package org.liveaudioroom.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liveaudioroom.server.storage.Kept.AT;
import static org.liveaudioroom.server.storage.Kept.TEA;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.server.storage.Revocation.Kind;

/// What every data base must do with revoked tokens and answered calls.
interface LedgerContract {
    Instant UNTIL = AT.plus(Duration.ofDays(1));

    RoomStore store();

    @Test
    default void keepsRevocations() {
        Revocation here = new Revocation(Kind.SUBJECT, "ann", TEA, AT, UNTIL);
        Revocation everywhere = new Revocation(Kind.SUBJECT, "ann", null, AT.plusSeconds(1), UNTIL);
        Revocation token = new Revocation(Kind.TOKEN_ID, "ann", TEA, AT.plusSeconds(2), UNTIL);
        List.of(token, here, everywhere).forEach(store()::revoke);

        assertThat(store().revocations()).containsExactly(here, everywhere, token);
    }

    @Test
    default void ofRevocationsOfTheSameTheLaterTimesCount() {
        store().revoke(new Revocation(Kind.SUBJECT, "ann", null, AT, UNTIL));
        store().revoke(new Revocation(Kind.SUBJECT, "ann", null, AT.plusSeconds(9), AT));

        assertThat(store().revocations())
                .containsExactly(
                        new Revocation(Kind.SUBJECT, "ann", null, AT.plusSeconds(9), UNTIL));
    }

    @Test
    default void revokesNothingWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revocation(Kind.SUBJECT, "", null, AT, UNTIL));
        String longest = "漢".repeat(Revocation.VALUE_CHARS_MAX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revocation(Kind.SUBJECT, longest + "字", null, AT, UNTIL));
        store().revoke(new Revocation(Kind.TOKEN_ID, longest, null, AT, UNTIL));
        assertThat(store().revocations()).hasSize(1);
    }

    @Test
    default void givesBackWhatACallWasAnswered() {
        KeptAnswer made = new KeptAnswer("app/k1", "hash", 201, "{\"room\":1}", "/v1/rooms/1", AT);
        KeptAnswer done = new KeptAnswer("app/k2", "hash", 204, "", null, AT);
        store().keep(made);
        store().keep(done);

        assertThat(store().answer("app/k1")).contains(made);
        assertThat(store().answer("app/k2")).contains(done);
        assertThat(store().answer("app/k3")).isEmpty();
    }

    @Test
    default void theFirstAnswerStays() {
        KeptAnswer first = new KeptAnswer("k", "hash", 201, "first", null, AT);
        KeptAnswer second = new KeptAnswer("k", "other", 409, "second", null, AT);

        assertThat(store().keep(first)).isEqualTo(first);
        assertThat(store().keep(second)).isEqualTo(first);
        assertThat(store().answer("k")).contains(first);
    }

    @Test
    default void ofAnswersAtOnceAllAreToldTheSame() throws Exception {
        int callers = 4;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                String key = "k" + round;
                CyclicBarrier start = new CyclicBarrier(callers);
                List<Future<KeptAnswer>> kept =
                        IntStream.range(0, callers)
                                .mapToObj(caller ->
                                        executor.submit(() -> {
                                            start.await();
                                            return store().keep(
                                                            new KeptAnswer(
                                                                    key,
                                                                    "hash",
                                                                    201,
                                                                    "by " + caller,
                                                                    null,
                                                                    AT));
                                        }))
                                .toList();
                Set<KeptAnswer> told = new HashSet<>();
                for (Future<KeptAnswer> each : kept) {
                    told.add(each.get());
                }
                assertThat(told).hasSize(1);
            }
        }
    }
}
