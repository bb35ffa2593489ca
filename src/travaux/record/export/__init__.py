"""The record as tables of plain values, in an order that depends on nothing but what they hold."""
