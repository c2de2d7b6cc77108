package vn.lienminh.campaigns.reminders;

import java.time.Instant;
import vn.lienminh.campaigns.Duty;
import vn.lienminh.campaigns.Stage;
import vn.lienminh.kernel.OrganisationId;

/// That a unit was reminded (lần nhắc).
public record Reminder(int campaign, Stage stage, OrganisationId organisation, boolean byHand, Instant at, String by) {

    public boolean of(Duty duty) {
        return campaign == duty.campaign().id()
                && stage == duty.stage()
                && organisation.equals(duty.organisation().id());
    }
}
