/// The pages of campaigns: who has reported, the calendar, reminders.
@NullMarked
package vn.lienminh.campaigns.web;

import org.jspecify.annotations.NullMarked;
