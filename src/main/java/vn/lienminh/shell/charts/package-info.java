/// Drawings made by the program (hình vẽ): the same geometry for pages and for papers.
@NamedInterface("charts")
@NullMarked
package vn.lienminh.shell.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
