package vn.lienminh.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final Act ACT = () -> "ACT";
    private static final OrganisationId ONE = new OrganisationId(1);
    private static final LocalDate DAY = LocalDate.of(2018, 1, 15);

    @Test
    void theOperatorMayDoEverythingOverEverybody() {
        Actor operator = Actor.operator();
        assertThat(operator.may(ACT)).isTrue();
        assertThat(operator.may(ACT, ONE)).isTrue();
        assertThat(operator.may(ACT, ONE, DAY)).isTrue();
        assertThat(operator.reach(ACT)).isEqualTo(Reach.everywhere());
    }

    @Test
    void nobodyMayDoNothing() {
        Actor nobody = Actor.nobody();
        assertThat(nobody.may(ACT)).isFalse();
        assertThat(nobody.may(ACT, ONE)).isFalse();
        assertThat(nobody.may(ACT, ONE, DAY)).isFalse();
        assertThat(nobody.reach(ACT, DAY).isEmpty()).isTrue();
    }

    @Test
    void aReachHoldsThoseItNames() {
        assertThat(Reach.only(Set.of(ONE)).holds(ONE)).isTrue();
        assertThat(Reach.only(Set.of(ONE)).holds(new OrganisationId(2))).isFalse();
        assertThat(Reach.everywhere().isEmpty()).isFalse();
    }
}
