@NullMarked
package vn.lienminh.emulation.awards.web;

import org.jspecify.annotations.NullMarked;
