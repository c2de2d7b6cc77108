@NullMarked
package vn.lienminh.emulation.scoring.web;

import org.jspecify.annotations.NullMarked;
