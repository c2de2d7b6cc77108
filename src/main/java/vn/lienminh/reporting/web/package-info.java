/// Pages of reports as they were sent.
@NullMarked
package vn.lienminh.reporting.web;

import org.jspecify.annotations.NullMarked;
