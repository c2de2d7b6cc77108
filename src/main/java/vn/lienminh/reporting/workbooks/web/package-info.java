/// The pages of workbooks.
@NullMarked
package vn.lienminh.reporting.workbooks.web;

import org.jspecify.annotations.NullMarked;
