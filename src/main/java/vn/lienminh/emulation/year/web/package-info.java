@NullMarked
package vn.lienminh.emulation.year.web;

import org.jspecify.annotations.NullMarked;
