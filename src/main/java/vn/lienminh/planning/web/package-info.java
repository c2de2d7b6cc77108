@NullMarked
package vn.lienminh.planning.web;

import org.jspecify.annotations.NullMarked;
