/**
 * Registers: lists the bureau keeps or gets back, one record a row, told by their captions. 应评项目清单,
 * 绩效运行监控 and 核实整改反馈表 are read here; which captions tell them is data.
 */
@NullMarked
package org.jixiao.sources.registers;

import org.jspecify.annotations.NullMarked;
