package vn.lienminh.planning;

import static vn.lienminh.planning.PlanningAct.*;

import java.time.LocalDate;
import vn.lienminh.kernel.Actor;
import vn.lienminh.kernel.Period;
import vn.lienminh.organisations.Organisation;

/// The targets of one member of a cluster in one year (bản đăng ký thi đua).
///
/// @param unit the code of the member
public record RegistrationSheet(String cluster, int year, String unit) {

    public LocalDate lastDay() {
        return Period.year(year).end();
    }

    public boolean mayRegister(Actor actor, Organisation member) {
        return actor.may(REGISTER_TARGETS, member.id(), lastDay());
    }

    /// Nobody answers what they asked themselves.
    public boolean mayNegotiate(Actor actor, Organisation member) {
        return actor.may(NEGOTIATE_TARGETS, member.id(), lastDay()) && !mayRegister(actor, member);
    }
}
