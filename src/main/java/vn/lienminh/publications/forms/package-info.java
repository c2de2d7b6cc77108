/// Reports printed as the official table (biểu mẫu in ra): blank, or as they stand.
@NullMarked
package vn.lienminh.publications.forms;

import org.jspecify.annotations.NullMarked;
