@NullMarked
package vn.lienminh.emulation.meetings.web;

import org.jspecify.annotations.NullMarked;
