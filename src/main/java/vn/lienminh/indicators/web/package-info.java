/// Pages of the catalogue.
@NullMarked
package vn.lienminh.indicators.web;

import org.jspecify.annotations.NullMarked;
