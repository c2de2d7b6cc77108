/// The pages of a cluster's year and of its report.
@NullMarked
package vn.lienminh.publications.web;

import org.jspecify.annotations.NullMarked;
