/// The inner parts of the checks: reading a condition, deciding it over ranges, writing what was found.
@NullMarked
package vn.lienminh.indicators.checks;

import org.jspecify.annotations.NullMarked;
