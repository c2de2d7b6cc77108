/// What people say to one another about a report and its cells (trao đổi), until it is settled.
@NullMarked
@NamedInterface("threads")
package vn.lienminh.reporting.threads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
