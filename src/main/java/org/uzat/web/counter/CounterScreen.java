package org.uzat.web.counter;

/** The counter's first page. */
public record CounterScreen(CounterFrame frame) {}
