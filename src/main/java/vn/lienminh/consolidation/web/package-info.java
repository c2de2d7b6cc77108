/// Pages of the figures: a cluster's year, one figure with where it comes from, one indicator.
@NullMarked
package vn.lienminh.consolidation.web;

import org.jspecify.annotations.NullMarked;
