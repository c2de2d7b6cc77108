/// Pages of the territory.
@NullMarked
package vn.lienminh.territory.web;

import org.jspecify.annotations.NullMarked;
