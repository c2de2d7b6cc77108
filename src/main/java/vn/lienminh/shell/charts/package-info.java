/// Drawings made by the program (hình vẽ): the same geometry for pages and for papers.
@NullMarked
package vn.lienminh.shell.charts;

import org.jspecify.annotations.NullMarked;
