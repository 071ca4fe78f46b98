package org.uzat.allowance;

import org.uzat.numbering.LineId;

/**
 * What is to be written for one change of one line.
 *
 * @param line the line
 * @param grant what was granted and ended
 */
public record AllowanceChange(LineId line, AllowanceGrant grant) {}
