package org.liveaudioroom.media.ice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IceLiteTest {
    private static final long SECOND = 1_000_000_000L;
    private static final boolean NOMINATES = true;
    private static final long LOW = 100;
    private static final long HIGH = 200;

    private final InetSocketAddress wifi = address(1);
    private final InetSocketAddress cable = address(2);
    private long now = -3 * SECOND;
    private final IceLite ice = new IceLite(new IceCredentials("ours", "password"), now);

    @Test
    void sendsNowhereBeforeTheFirstCheck() {
        assertThat(ice.selected()).isNull();
        assertThat(ice.hasArrived()).isFalse();
    }

    @Test
    void sendsToTheFirstAddressUntilAnotherIsNominated() {
        check(wifi, !NOMINATES, LOW);
        check(cable, !NOMINATES, HIGH);
        assertThat(ice.selected()).isEqualTo(wifi);

        check(cable, NOMINATES, HIGH);

        assertThat(ice.selected()).isEqualTo(cable);
    }

    @Test
    void aCheckThatNominatesNobodyTakesNothingFromTheNominated() {
        check(wifi, NOMINATES, LOW);

        check(cable, !NOMINATES, HIGH);
        ice.authenticated(cable, now);

        assertThat(ice.selected()).isEqualTo(wifi);
    }

    /// Firefox nominates every pair that works.
    @Test
    void ofSeveralNominatedTheHigherPriorityIsTakenUntilOneIsUsed() {
        check(wifi, NOMINATES, LOW);
        check(cable, NOMINATES, HIGH);
        check(wifi, NOMINATES, LOW);
        assertThat(ice.selected()).isEqualTo(cable);

        ice.authenticated(wifi, now);
        check(cable, NOMINATES, HIGH);

        assertThat(ice.selected()).isEqualTo(wifi);
    }

    /// RFC 8445 §7.3.1.5: a pair that was nominated stays so; the checks that keep it alive do not
    /// say it again.
    @Test
    void anAddressStaysNominated() {
        check(wifi, NOMINATES, HIGH);
        check(wifi, !NOMINATES, HIGH);

        check(cable, NOMINATES, LOW);

        assertThat(ice.selected()).isEqualTo(wifi);
    }

    @Test
    void ofSeveralNominatedTheOneThatWasUsedLatestIsTaken() {
        check(wifi, NOMINATES, HIGH);
        check(cable, NOMINATES, LOW);
        ice.authenticated(wifi, now);

        ice.authenticated(cable, now);
        assertThat(ice.selected()).isEqualTo(cable);

        ice.authenticated(wifi, now);
        assertThat(ice.selected()).isEqualTo(wifi);
    }

    /// A phone that leaves its Wi-Fi does not say so.
    @Test
    void anAddressThatFellSilentGivesWayToOneThatIsChecked() {
        check(wifi, NOMINATES, HIGH);
        ice.authenticated(wifi, now);

        now += 6 * SECOND;
        check(cable, !NOMINATES, LOW);

        assertThat(ice.selected()).isEqualTo(cable);
    }

    @Test
    void aPacketFromAnAddressThatWasNeverCheckedChangesNothing() {
        check(wifi, NOMINATES, LOW);

        ice.authenticated(cable, now);

        assertThat(ice.selected()).isEqualTo(wifi);
        assertThat(ice.addresses()).containsExactly(wifi);
    }

    @Test
    void keepsEightAddressesAndDropsTheOneThatWasSilentForLongest() {
        for (int number = 1; number <= 8; number++) {
            now += SECOND;
            assertThat(check(address(number), !NOMINATES, LOW)).isNull();
        }
        now += SECOND;
        check(address(2), NOMINATES, LOW);
        check(address(1), !NOMINATES, LOW);

        assertThat(check(address(9), !NOMINATES, LOW)).isEqualTo(address(3));

        assertThat(ice.addresses())
                .hasSize(IceLite.ADDRESSES_MAX)
                .contains(address(1), address(2), address(9))
                .doesNotContain(address(3));
    }

    @Test
    void neverDropsTheAddressThatItSendsTo() {
        check(address(1), NOMINATES, HIGH);
        for (int number = 2; number <= 30; number++) {
            now += SECOND / 10;
            check(address(number), !NOMINATES, LOW);
        }

        assertThat(ice.selected()).isEqualTo(address(1));
        assertThat(ice.addresses()).hasSize(IceLite.ADDRESSES_MAX).contains(address(1));
    }

    @Test
    void goesOnThroughTheBestThatIsLeftWhenAnAddressIsLost() {
        check(wifi, NOMINATES, HIGH);
        check(cable, NOMINATES, LOW);
        now += SECOND;
        check(address(3), !NOMINATES, HIGH);
        ice.lost(wifi);
        assertThat(ice.selected()).isEqualTo(cable);

        ice.lost(cable);
        assertThat(ice.selected()).isEqualTo(address(3));

        ice.lost(address(3));
        assertThat(ice.selected()).isNull();
        assertThat(ice.addresses()).isEmpty();
        check(wifi, !NOMINATES, LOW);
        assertThat(ice.selected()).isEqualTo(wifi);
    }

    @Test
    void whoShowsNoValidCheckIsGoneAfterFifteenSeconds() {
        now += 15 * SECOND;
        assertThat(ice.isExpired(now)).isFalse();

        assertThat(ice.isExpired(now + 1)).isTrue();
    }

    /// RFC 7675 §5.1: consent is good for 30 seconds.
    @Test
    void consentExpiresThirtySecondsAfterTheLastCheckFromAnyAddress() {
        now += 14 * SECOND;
        check(wifi, NOMINATES, LOW);
        now += 29 * SECOND;
        check(cable, !NOMINATES, LOW);

        now += 30 * SECOND;
        assertThat(ice.isExpired(now)).isFalse();
        assertThat(ice.isExpired(now + 1)).isTrue();
    }

    /// RFC 7675 §5.1: a packet of sound is no consent.
    @Test
    void soundDoesNotRenewConsent() {
        check(wifi, NOMINATES, LOW);
        now += 30 * SECOND;
        ice.authenticated(wifi, now);

        assertThat(ice.isExpired(now + 1)).isTrue();
    }

    private @Nullable SocketAddress check(
            InetSocketAddress from, boolean nominates, long priority) {
        return ice.checked(from, nominates, priority, now);
    }

    private static InetSocketAddress address(int number) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 40_000 + number);
    }
}
