package vn.lienminh.emulation.year;

import java.time.Instant;
import vn.lienminh.kernel.OrganisationId;

/// Somebody was reminded of a step (lời nhắc).
public record StepReminder(Step step, OrganisationId organisation, Instant at, String by) {}
