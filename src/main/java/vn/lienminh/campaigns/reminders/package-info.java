/// Reminders (nhắc): by hand and by the calendar, in the application and by mail, and the journal of them.
@NullMarked
package vn.lienminh.campaigns.reminders;

import org.jspecify.annotations.NullMarked;
